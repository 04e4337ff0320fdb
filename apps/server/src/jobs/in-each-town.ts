export interface EachTown {
  all: () => Promise<readonly number[]>
  work: (town: number) => Promise<unknown>
  failed: (fault: unknown, town: number) => void
}

/** Some work in each town, one after another: a town in which it fails is told, and stops no other. */
export async function inEachTown({ all, work, failed }: EachTown): Promise<void> {
  for (const town of await all()) await work(town).catch((fault: unknown) => failed(fault, town))
}
