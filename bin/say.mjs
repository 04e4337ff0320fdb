/** Tells the operator one thing, in Chinese and in English. */
export const say = (chinese, english) => {
  console.error(chinese)
  console.error(english)
}

/** Tells why it goes no further, and ends. */
export const giveUp = (chinese, english) => {
  say(chinese, english)
  process.exit(1)
}
