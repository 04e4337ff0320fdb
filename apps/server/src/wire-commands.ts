import { readAsked, readOptions } from './commands/asked.ts'
import { readErase } from './commands/erase.ts'
import { runExchange } from './commands/exchange.ts'
import { figuresCommand } from './commands/figures.ts'
import { rebuild } from './commands/rebuild.ts'
import { recover } from './commands/recover.ts'
import { receiptCommand } from './commands/receipt.ts'
import { reportCommand } from './commands/report.ts'
import { rebuildBalances } from './figures/rebuild-balances.ts'
import { recordSubjects } from './figures/register.ts'
import { whileAlone } from './store/while-alone.ts'
import { rotateAs, rotatingOn } from './wire-keys.ts'
import { runBackup } from './wire-backup.ts'
import type { Opened } from './wire-open.ts'
import { verifyAll as verifyEverything } from './wire-verify.ts'

export const commandNames = ['figures', 'receipt', 'report', 'verify', 'rebuild', 'erase', 'rotate-keys', 'recover', 'backup', 'exchange'] as const
export type CommandName = (typeof commandNames)[number]

/** Where a command writes: its answer, and why there is none, which ends it with the code that comes back. */
export interface Out {
  say: (text: string) => void
  complain: (says: string) => number
}

const terminal: Out = {
  say: (text) => void process.stdout.write(`${text}\n`),
  complain: (says) => {
    process.stderr.write(`${says}\n`)
    return 2
  },
}

/** Runs one command beside the server or without it. Answers the exit code. */
export async function runCommand(name: CommandName, args: readonly string[], { system, settings, out = terminal }: Pick<Opened, 'system' | 'settings'> & { out?: Out }): Promise<number> {
  const { say, complain } = out
  switch (name) {
    case 'verify': return verifyAll({ system }, args, out)
    case 'rebuild': return rebuildAll({ system }, args, out)
    case 'erase': return eraseOne({ system }, args, out)
    case 'exchange': return runExchange(args, { exchange: system.exchange, tell: async () => system.exchange.turn(await system.sealer.all()), say, complain })
    case 'backup': return runBackup(args, { database: system.database, settings, say })
    case 'rotate-keys': return rotateAll({ system }, args, out)
    case 'recover': {
      const text = await recover(system.people, args)
      if (typeof text !== 'string') return complain(text.says)
      say(text)
      return 0
    }
    case 'figures':
    case 'receipt':
    case 'report': {
      const asked = readAsked(args, await system.names.towns())
      if ('says' in asked) return complain(asked.says)
      if (name === 'figures') say(await figuresCommand(system.figures, asked))
      else if (name === 'report') say(await reportCommand(system.reports, asked, system.clock.now().day))
      else {
        const text = await receiptCommand(system.figures, asked)
        if (typeof text !== 'string') return complain(text.says)
        say(text)
      }
      return 0
    }
  }
}

async function verifyAll({ system }: Pick<Opened, 'system'>, args: readonly string[], { say, complain }: Out): Promise<number> {
  const read = readOptions(args, { redecide: { type: 'boolean', default: false } })
  if ('says' in read) return complain(read.says)
  const clean = await verifyEverything({ system }, { redecide: read.values.redecide, say })
  return clean ? 0 : 1
}

async function rotateAll({ system }: Pick<Opened, 'system'>, args: readonly string[], { say, complain }: Out): Promise<number> {
  const read = readOptions(args, { status: { type: 'boolean', default: false }, retire: { type: 'boolean', default: false } })
  if ('says' in read) return complain(read.says)
  const { database, keys } = system
  const alone = await whileAlone(database.app, 'zhenzhi master keys', async () => rotateAs(await rotatingOn({ database, ...keys }, say), read.values))
  if (alone === undefined) return complain('另一处正在换主密钥，请等它结束')
  return alone.done ? 0 : 1
}

/** Whoever sits at the machine's own shell: the deletion is recorded as the machine's. */
const operator = '00000000-0000-0000-0000-000000000000'

async function eraseOne({ system }: Pick<Opened, 'system'>, args: readonly string[], { say, complain }: Out): Promise<number> {
  const asked = readErase(args, await system.names.towns())
  if ('says' in asked) return complain(asked.says)
  const keys = await system.eraser.erase({ ...asked, account: operator })
  if (typeof keys !== 'number') return complain(keys.refusal.says)
  if (keys === 0) return complain('没有找到，或早已删除')
  say(`已删除，销毁 ${keys} 把密钥；内容不能恢复，办理记录和链条不变`)
  return 0
}

async function rebuildAll({ system }: Pick<Opened, 'system'>, args: readonly string[], { say, complain }: Out): Promise<number> {
  const read = readOptions(args, {})
  if ('says' in read) return complain(read.says)
  const { database, deskParts, law, clock, sealer } = system
  await rebuild({
    towns: [...(await sealer.all())], say,
    rebuilding: {
      rebuild: database.rebuild, law: law(), masters: deskParts.masters, offices: deskParts.offices,
      rebuildBalances: (pool, town) => rebuildBalances(pool, town, { moment: clock.now().moment, recordSubjects: recordSubjects(Object.values(law().definitions)) }),
    },
  })
  return 0
}
