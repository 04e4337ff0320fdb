import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** Where things stand in the folder of an installation; what changes with a release lies apart from what lasts. */
export interface Layout {
  home: string
  /** One folder a release, by its version. */
  versions: string
  /** A link to the release that runs. */
  current: string
  data: string
  /** What upgrades put aside, by the version they went to. */
  kept: string
  settings: string
  log: string
  /** Which process serves. */
  running: string
}

export function layoutOf(home: string): Layout {
  const at = (name: string) => join(home, name)
  return { home, versions: at('versions'), current: at('current'), data: at('data'), kept: at('kept'), settings: at('settings.env'), log: at('server.log'), running: at('server.json') }
}

/** What a package says of itself. */
export interface Release {
  version: string
  /** `linux-x64` or `linux-arm64`. */
  platform: string
  /** The last migration it brings: a database that went further is not for it. */
  schema: string
}

export function releaseIn(folder: string): Release {
  return JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8'))
}

export function currentRelease({ current }: Layout): Release {
  return releaseIn(realpathSync(current))
}
