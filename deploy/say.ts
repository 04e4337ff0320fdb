/** One sentence for whoever installs, in Chinese and in English. */
export function say(chinese: string, english: string): void {
  process.stdout.write(`${chinese} · ${english}\n`)
}

/** What stops a command: told in a sentence, without the place in the code. */
export function stop(chinese: string, english: string): never {
  throw new Error(`${chinese} · ${english}`)
}

/** Runs a command to its end and turns what stopped it into its sentence and exit code 1. */
export async function told(work: () => Promise<number>): Promise<void> {
  process.exitCode = await work().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    return 1
  })
}
