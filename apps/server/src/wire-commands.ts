import { readAsked, readOptions } from './commands/asked.ts'
import { readErase } from './commands/erase.ts'
import { figuresCommand } from './commands/figures.ts'
import { rebuild } from './commands/rebuild.ts'
import { receiptCommand } from './commands/receipt.ts'
import { reportCommand } from './commands/report.ts'
import { verify } from './commands/verify.ts'
import { rebuildBalances } from './figures/rebuild-balances.ts'
import { recordSubjects } from './figures/register.ts'
import { jsonLines } from './outside/append-line.ts'
import type { AnchorLine } from './store/sealing/anchor.ts'
import type { Opened } from './wire-open.ts'

export const commandNames = ['figures', 'receipt', 'report', 'verify', 'rebuild', 'erase'] as const
export type CommandName = (typeof commandNames)[number]

/** Runs one command beside the server or without it. Answers the exit code. */
export async function runCommand(name: CommandName, args: readonly string[], { system }: Opened): Promise<number> {
  const say = (text: string) => void process.stdout.write(`${text}\n`)
  switch (name) {
    case 'verify': return verifyAll({ system }, args, say)
    case 'rebuild': return rebuildAll({ system }, args, say)
    case 'erase': return eraseOne({ system }, args, say)
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

function complain(says: string): number {
  process.stderr.write(`${says}\n`)
  return 2
}

type Say = (text: string) => void

async function verifyAll({ system }: Pick<Opened, 'system'>, args: readonly string[], say: Say): Promise<number> {
  const read = readOptions(args, { redecide: { type: 'boolean', default: false } })
  if ('says' in read) return complain(read.says)
  const { database, deskParts, law, anchors, sealer, shelf } = system
  const kept = jsonLines<AnchorLine>(await anchors.read())
  const clean = await verify({
    towns: [...(await sealer.all())], say, shelf,
    verifying: {
      verify: database.verify, law: law(), masters: deskParts.masters, offices: deskParts.offices, recordSubjects: recordSubjects(Object.values(law().definitions)),
      anchored: async (town) => kept.filter((line) => line.town === town), redecide: read.values.redecide,
    },
  })
  return clean ? 0 : 1
}

/** Whoever sits at the machine's own shell: the deletion is recorded as the machine's. */
const operator = '00000000-0000-0000-0000-000000000000'

async function eraseOne({ system }: Pick<Opened, 'system'>, args: readonly string[], say: Say): Promise<number> {
  const asked = readErase(args, await system.names.towns())
  if ('says' in asked) return complain(asked.says)
  const keys = await system.eraser.erase({ ...asked, account: operator })
  if (keys === 0) return complain('没有找到，或早已删除')
  say(`已删除，销毁 ${keys} 把密钥；内容不能恢复，办理记录和链条不变`)
  return 0
}

async function rebuildAll({ system }: Pick<Opened, 'system'>, args: readonly string[], say: Say): Promise<number> {
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
