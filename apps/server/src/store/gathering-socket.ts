import { Socket } from 'node:net'

/**
 * A socket that sends at once what was written within one turn of the event loop. Queries that are sent without waiting for each other
 * then leave in one packet instead of one each: fewer calls into the system here, fewer awakenings there.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket()
  const cork = socket.cork.bind(socket)
  let gathering = false
  socket.cork = () => {
    cork()
    if (gathering) return
    gathering = true
    cork()
    process.nextTick(() => {
      gathering = false
      socket.uncork()
    })
  }
  return socket
}
