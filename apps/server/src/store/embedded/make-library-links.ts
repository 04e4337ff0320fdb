import { readFile, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { codeOf } from './sentence.ts'

/**
 * Makes the links between shared libraries that npm cannot carry, from the package's own list, in `native` (the folder with bin, lib and
 * share). The package's install script does the same, but install scripts may be denied. Returns false where `native` cannot be written.
 */
export const madeLibraryLinks = async (native: string): Promise<boolean> => {
  const list: { source: string; target: string }[] = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  const made = await Promise.all(list.map(({ source, target }) => madeLink(basename(source), join(native, 'lib', basename(target)))))
  return made.every(Boolean)
}

const madeLink = async (to: string, path: string): Promise<boolean> => {
  try {
    await symlink(to, path)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return true
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
    throw error
  }
}
