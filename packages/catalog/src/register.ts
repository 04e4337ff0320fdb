import type { Definition, Indicator } from '@zhenzhi/kernel'
import { mediationIndicators } from './disputes/mediation/mediation.indicators.ts'
import { mediation } from './disputes/mediation/mediation.ts'
import { meetingIndicators } from './leadership/meeting/meeting.indicators.ts'
import { meeting } from './leadership/meeting/meeting.ts'
import { gridWorkerIndicators } from './safety/grid-worker/grid-worker.indicators.ts'
import { gridWorker } from './safety/grid-worker/grid-worker.ts'

/** Every definition in force, and every indicator. Adding one is one folder and one line in each list. */
export const definitions: readonly Definition[] = [mediation, meeting, gridWorker]

export const indicators: readonly Indicator[] = [...mediationIndicators, ...meetingIndicators, ...gridWorkerIndicators]
