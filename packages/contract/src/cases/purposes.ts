/** For what somebody looks at what is hidden. Keys are kept in the log; `other` has to be said in words. */
export const readingPurposes = {
  contact: '联系本人', handle: '办理这一件', identity: '核对身份', paper: '制作文书', rights: '答复本人的查阅或更正请求', check: '监督检查', other: '其他（请写明）',
} as const

export type ReadingPurpose = keyof typeof readingPurposes

/** As it is logged; undefined where a purpose was not stated. */
export function sayPurpose(why: ReadingPurpose, words: string): string | undefined {
  const said = words.trim()
  if (why === 'other') return said === '' ? undefined : said
  return said === '' ? readingPurposes[why] : `${readingPurposes[why]}：${said}`
}
