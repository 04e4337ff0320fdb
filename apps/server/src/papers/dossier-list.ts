import type { Definition, PaperStanding } from '@zhenzhi/kernel'

/** What the list of a kind's dossier wants and the case has not made: of each group one paper has to be there. */
export function missingIn({ papers }: Pick<Definition, 'papers'>, made: readonly PaperStanding[]): string[] {
  const groups = Map.groupBy(Object.entries(papers).filter(([, { filed }]) => filed !== undefined), ([, { filed }]) => filed)
  return [...groups.values()]
    .filter((group) => !group.some(([name]) => made.some(({ paper }) => paper === name)))
    .map((group) => group.map(([, { title }]) => title).join('或'))
}
