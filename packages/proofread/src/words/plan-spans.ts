/** National plans a town cites, with the years each spans; what comes out anew is added. */
export const planSpans: Readonly<Record<string, readonly string[]>> = {
  法治政府建设实施纲要: ['2015-2020', '2021-2025'],
  法治中国建设规划: ['2020-2025'],
  法治社会建设实施纲要: ['2020-2025'],
  全面深化法治领域改革纲要: ['2023-2027'],
  乡村振兴战略规划: ['2018-2022'],
}
/** Plans of five years run on: of a span that begins later than these nothing is known. */
export const lastKnownStart = 2025
