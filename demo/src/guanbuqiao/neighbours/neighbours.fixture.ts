import type { FigureId, Neighbours } from './beside.fixture.ts'
import { care } from './care.fixture.ts'
import { disputes } from './disputes.fixture.ts'
import { inspections } from './inspections.fixture.ts'
import { builtAndPermitted } from './works.fixture.ts'

export const neighbours: Readonly<Record<FigureId, Neighbours>> = { ...builtAndPermitted, ...inspections, ...care, ...disputes }
