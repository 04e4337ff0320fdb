import { runOrThrow } from './run-or-throw.ts'

/** The bill of materials of what runs (CycloneDX, JSON), as npm knows it from the lock file. */
export async function billOf(folder: string): Promise<string> {
  const text = await runOrThrow('npm', ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only', '--silent'], folder)
  const { serialNumber: _drawn, metadata: { timestamp: _now, ...metadata }, ...bill }: Drawn = JSON.parse(text)
  return `${JSON.stringify({ ...bill, metadata }, null, 2)}\n`
}

/** What npm makes up anew each time; without it the same packages give the same bytes. */
interface Drawn {
  serialNumber: string
  metadata: { timestamp: string }
}
