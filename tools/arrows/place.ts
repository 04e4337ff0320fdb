/** A kind of room: rooms of one floor live under one law (see law.ts). */
export type Floor =
  | 'kernel' | 'kernel face' | 'definition' | 'area words' | 'area list' | 'catalog ground' | 'register' | 'catalog face'
  | 'reporting' | 'recognise' | 'proofread' | 'contract'
  | 'store' | 'outside' | 'floor 3' | 'http' | 'jobs' | 'commands' | 'roof' | 'main' | 'server test'
  | 'web roof' | 'app' | 'rooms' | 'fields' | 'wire' | 'parts'
  | 'demo' | 'e2e' | 'bench' | 'tools' | 'settings of a tool'

export interface Place {
  /** Folder of the workspace: `packages/kernel`. */
  readonly package: string
  readonly floor: Floor
  /** Files of one room may always import each other. */
  readonly room: string
  /** A `*.test.ts` beside the code, or the `*.fixture.ts` it stands on. */
  readonly test: boolean
}

const floorThree = ['cases', 'ledgers', 'work', 'papers', 'figures', 'reports', 'people', 'publication', 'attachments', 'imports', 'keeping', 'exchange', 'residents', 'intake', 'backup', 'returns', 'routing', 'rota', 'notices']
const named: readonly Floor[] = ['store', 'outside', 'http', 'jobs', 'commands']
const web: readonly Floor[] = ['app', 'rooms', 'fields', 'wire', 'parts']
const plain: readonly Floor[] = ['demo', 'e2e', 'bench', 'tools']

/** Whether the house has a say over this path at all: documents, deployment and `bin/` are not built of imports. */
export function isOfTheHouse(path: string): boolean {
  return /^(packages|apps|demo|e2e|bench|tools)\//.test(path) || !path.includes('/')
}

/** Where a file stands in the tree of the house; undefined for a file that stands in no room. */
export function findPlace(path: string): Place | undefined {
  const parts = path.split('/')
  const test = /\.(test|fixture)\.tsx?$/.test(path)
  if (/^[\w-]+\.config\.ts$/.test(parts.at(-1) ?? '')) {
    return { package: parts.slice(0, -1).join('/'), floor: 'settings of a tool', room: path, test }
  }
  const top = plain.find((floor) => floor === parts[0])
  if (top) return { package: top, floor: top, room: top, test }

  const workspace = parts.slice(0, 2).join('/')
  const room = findRoom(workspace, parts.slice(2))
  return room && { package: workspace, ...room, test }
}

type Room = Pick<Place, 'floor' | 'room'>

const only = (floor: Floor): Room => ({ floor, room: floor })

function findRoom(workspace: string, [folder, ...below]: readonly string[]): Room | undefined {
  if (workspace === 'apps/server' && folder === 'test') return only('server test')
  if (folder !== 'src') return undefined
  switch (workspace) {
    case 'packages/kernel': return inKernel(below)
    case 'packages/catalog': return inCatalog(below)
    case 'packages/reporting': return only('reporting')
    case 'packages/recognise': return only('recognise')
    case 'packages/proofread': return only('proofread')
    case 'packages/contract': return only('contract')
    case 'apps/server': return inServer(below)
    case 'apps/console':
    case 'apps/resident': return inWeb(below)
    default: return undefined
  }
}

function inKernel([concept = '', ...rest]: readonly string[]): Room | undefined {
  if (rest.length > 0) return { floor: 'kernel', room: concept }
  return isFile(concept, 'index') ? only('kernel face') : undefined
}

function inCatalog([first = '', second = '', ...rest]: readonly string[]): Room | undefined {
  if (second === '') {
    if (isFile(first, 'index')) return only('catalog face')
    return isFile(first, 'register') ? only('register') : { floor: 'catalog ground', room: first.replace(/(\.test)?\.\w+$/, '') }
  }
  if (first === 'rules') return { floor: 'catalog ground', room: 'rules' }
  if (rest.length > 0) return { floor: 'definition', room: `${first}/${second}` }
  return { floor: isFile(second, 'register') ? 'area list' : 'area words', room: first }
}

function inServer([first = '', ...rest]: readonly string[]): Room | undefined {
  if (rest.length === 0) return only(isFile(first, 'main') ? 'main' : 'roof')
  if (floorThree.includes(first)) return { floor: 'floor 3', room: first }
  const floor = named.find((name) => name === first)
  return floor && only(floor)
}

function inWeb([first = '', second = '', ...rest]: readonly string[]): Room | undefined {
  if (second === '') return only('web roof')
  const floor = web.find((name) => name === first)
  return floor && { floor, room: floor === 'rooms' && rest.length > 0 ? `rooms/${second}` : floor }
}

/** `index` is index.ts or its test. */
function isFile(file: string, name: string): boolean {
  return file === `${name}.ts` || file === `${name}.test.ts`
}
