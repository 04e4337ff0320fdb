import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assetLetters } from './asset-letters.ts'
import { makeAgreement } from './make-agreement.ts'
import { makeAdministrativeAgreement, makeTenureDecision } from './make-decisions.ts'
import { makeAllowanceForm, makeContents, makeCover } from './make-dossier.ts'
import { makeConfirmationRequest, makeEnding, makeInquiry, makeSessionRecord, makeVisitRecord } from './make-mediation-course.ts'
import { makeMediationRecord } from './make-mediation-record.ts'
import { makeAcceptance, makeApplication, makeOralForm, makeRights } from './make-mediation-start.ts'
import { makeDeliverySlip } from './make-delivery-slip.ts'
import { makeLetter } from './make-letter.ts'
import { makeVisitLog } from './make-visit-log.ts'
import { makeStudyMinutes } from './make-study-minutes.ts'
import { hotlineLetters, petitionLetters } from './petition-letters.ts'
import { supervisionLetters } from './supervision-letters.ts'

const disputes = join(import.meta.dirname, '../../packages/catalog/src/disputes')
const paper = (name: string, matter = 'mediation') => join(disputes, matter, 'papers', `${name}.docx`)

const petitions = join(import.meta.dirname, '../../packages/catalog/src/petitions/town-petition/papers')
const supervision = join(import.meta.dirname, '../../packages/catalog/src/supervision/supervision-order/papers')
const assets = join(import.meta.dirname, '../../packages/catalog/src/assets/asset-trade/papers')
const studyMinutes = join(import.meta.dirname, '../../packages/catalog/src/supervision/study-meeting/papers/study-minutes.docx')
const hotline = join(import.meta.dirname, '../../packages/catalog/src/hotline/hotline-order/papers')

const visitLog = join(import.meta.dirname, '../../packages/catalog/src/advisers/village-adviser-visit/papers/service-log.docx')

/** The templates a town begins with. `node tools/paper-templates/make-templates.ts` writes them where they are committed. */
export const templates: readonly { file: string; make: () => Promise<Buffer> }[] = [
  { file: paper('agreement'), make: makeAgreement },
  { file: paper('mediation-record'), make: makeMediationRecord },
  { file: paper('application'), make: makeApplication },
  { file: paper('acceptance'), make: makeAcceptance },
  { file: paper('rights'), make: makeRights },
  { file: paper('oral-form'), make: makeOralForm },
  { file: paper('inquiry'), make: makeInquiry },
  { file: paper('session-record'), make: makeSessionRecord },
  { file: paper('ending'), make: makeEnding },
  { file: paper('visit-record'), make: makeVisitRecord },
  { file: paper('confirmation-request'), make: makeConfirmationRequest },
  { file: paper('cover'), make: makeCover },
  { file: paper('contents'), make: makeContents },
  { file: paper('allowance-form', 'mediation-allowance'), make: makeAllowanceForm },
  { file: paper('administrative-agreement', 'administrative-mediation'), make: makeAdministrativeAgreement },
  { file: paper('tenure-decision', 'tenure-dispute'), make: makeTenureDecision },
  ...Object.entries(petitionLetters).map(([name, letter]) => ({ file: join(petitions, name), make: () => makeLetter(letter) })),
  { file: join(petitions, 'receipt.docx'), make: makeDeliverySlip },
  ...Object.entries(supervisionLetters).map(([name, letter]) => ({ file: join(supervision, name), make: () => makeLetter(letter) })),
  { file: studyMinutes, make: makeStudyMinutes },
  { file: visitLog, make: makeVisitLog },
  ...Object.entries(assetLetters).map(([name, letter]) => ({ file: join(assets, name), make: () => makeLetter(letter) })),
  ...Object.entries(hotlineLetters).map(([name, letter]) => ({ file: join(hotline, name), make: () => makeLetter(letter) })),
]

if (import.meta.main) for (const { file, make } of templates) await writeFile(file, await make())
