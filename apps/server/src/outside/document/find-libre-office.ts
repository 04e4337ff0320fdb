import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { homedir } from 'node:os'

/** Where LibreOffice puts its program on Linux, macOS and Windows. */
const usualPlaces = [
  '/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/local/bin/soffice', '/usr/lib/libreoffice/program/soffice',
  '/usr/lib64/libreoffice/program/soffice', '/opt/libreoffice/program/soffice', '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice', `${homedir()}/Applications/LibreOffice.app/Contents/MacOS/soffice`,
  'C:\\Program Files\\LibreOffice\\program\\soffice.com', 'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
]

/** The LibreOffice of this machine; undefined where there is none. `places` replaces the usual ones, say with one from the settings. */
export async function findLibreOffice(places: readonly string[] = usualPlaces): Promise<string | undefined> {
  for (const place of places) if (await mayRun(place)) return place
  return undefined
}

async function mayRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(() => true, () => false)
}
