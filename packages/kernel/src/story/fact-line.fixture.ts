import type { Fact } from '../measure/fact.ts'

/** One line a fact, as the naive counter writes it. */
export function factLine({ measure, subject, day, amount, by, row }: Fact): string {
  return [measure.replace('toy-petition.', ''), subject, day, amount, by.join('/'), row ?? ''].join(' ')
}
