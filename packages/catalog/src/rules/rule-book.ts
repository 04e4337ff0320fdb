import { readRules } from '@zhenzhi/kernel'
import accessibility from './accessibility.json' with { type: 'json' }
import archive from './archive.json' with { type: 'json' }
import assistance from './assistance.json' with { type: 'json' }
import coercion from './coercion.json' with { type: 'json' }
import collective from './collective.json' with { type: 'json' }
import decision from './decision.json' with { type: 'json' }
import disclosure from './disclosure.json' with { type: 'json' }
import dispute from './dispute.json' with { type: 'json' }
import grid from './grid.json' with { type: 'json' }
import hotline from './hotline.json' with { type: 'json' }
import inspection from './inspection.json' with { type: 'json' }
import lawPublicity from './law-publicity.json' with { type: 'json' }
import license from './license.json' with { type: 'json' }
import litigation from './litigation.json' with { type: 'json' }
import local from './local.json' with { type: 'json' }
import mediation from './mediation.json' with { type: 'json' }
import normativeDocument from './normative-document.json' with { type: 'json' }
import officialDocument from './official-document.json' with { type: 'json' }
import penalty from './penalty.json' with { type: 'json' }
import petition from './petition.json' with { type: 'json' }
import privacy from './privacy.json' with { type: 'json' }
import proposal from './proposal.json' with { type: 'json' }
import reconsideration from './reconsideration.json' with { type: 'json' }
import ruleOfLaw from './rule-of-law.json' with { type: 'json' }
import security from './security.json' with { type: 'json' }
import time from './time.json' with { type: 'json' }
import village from './village.json' with { type: 'json' }
import type { RuleBook } from '@zhenzhi/kernel'

/**
 * Every rule kept, checked as it is read. A row is one rule: what it leaves out is null, `false`, or the agency's side.
 * A new version of a rule is a new row under the same id; the old row gets its `effectiveTo` and stays. A row that was published is never
 * read anew under its version: what is added to it, such as the range of an amount (in 分), is a row with an id of its own.
 */
export const ruleBook: RuleBook = readRules([
  ...accessibility, ...archive, ...assistance, ...coercion, ...collective, ...decision, ...disclosure, ...dispute,
  ...grid, ...hotline, ...inspection, ...lawPublicity, ...license, ...litigation, ...local, ...mediation, ...normativeDocument,
  ...officialDocument, ...penalty, ...petition, ...privacy, ...proposal, ...reconsideration, ...ruleOfLaw, ...security,
  ...time, ...village,
])
