import { sentence } from './sentence.ts'

const usual: Record<string, string> = {
  max_wal_size: '512MB',
  // A town's first lists come in within minutes: plans made while its tables were empty are soon made anew.
  autovacuum_naptime: '5s',
  timezone: 'UTC',
  log_timezone: 'Asia/Shanghai',
  log_line_prefix: '%m [%p] ',
  // DETAIL lines repeat the rows that broke a constraint: personal fields do not belong into a log.
  log_error_verbosity: 'terse',
  cluster_name: 'zhenzhi',
}

export interface Room {
  /** Bytes of memory of the machine, or of what it gives us. */
  memory: number
  /** Bytes that lie in the cluster. */
  kept: number
}

/**
 * Megabytes of pages the server keeps for itself: an eighth of the data, for a figure's records are all over a town's facts (300 MB of the 3.3 GB of a hundred
 * thousand cases), and no more than an eighth of the memory, for others live on the machine too; 128 as PostgreSQL takes unasked, 2048 at most.
 */
export function keptPages({ memory, kept }: Room): number {
  return Math.round(Math.min(2048, Math.max(128, Math.min(memory, kept) / 8 / 2 ** 20)))
}

/** What this supervisor relies on, and what keeps acknowledged transactions through a power cut. */
const fixed = ['listen_addresses', 'unix_socket_directories', 'unix_socket_permissions', 'port', 'data_directory', 'hba_file', 'fsync', 'full_page_writes', 'logging_collector']

/** The server's command line. `settings` are PostgreSQL's own; those that the supervisor relies on are refused. */
export const argumentsOf = ({ room, ...paths }: { cluster: string; socketFolder: string; room: Room }, settings: Record<string, string>): string[] => {
  const refused = Object.keys(settings).find((name) => fixed.includes(name.toLowerCase()) || !/^[a-z_][a-z0-9_.]*$/i.test(name))
  if (refused !== undefined) throw notYours(refused)
  const all = {
    ...usual,
    shared_buffers: `${keptPages(room)}MB`,
    ...settings,
    listen_addresses: '',
    unix_socket_directories: `"${paths.socketFolder}"`, // quoted: the setting is a list, and a path may hold a comma or a blank
    unix_socket_permissions: '0700',
    port: '5432',
  }
  return ['-D', paths.cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

const notYours = (name: string) => sentence(
  `随附数据库的设置 ${name} 不能改。需要改它时，请用 DATABASE_URL 与 DATABASE_ADMIN_URL 指定自有的 PostgreSQL（15–18）。`,
  `The bundled database's setting ${name} cannot be changed. Where it must be, DATABASE_URL and DATABASE_ADMIN_URL may name a PostgreSQL server of your own (15–18).`,
)
