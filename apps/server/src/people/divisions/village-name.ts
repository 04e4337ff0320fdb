/** What people call a village whose register says its committee's name: 张庄村村委会 and 张庄村民委员会 are 张庄村. */
export function villageName(registered: string): string {
  const bare = registered.replace(/(村民|居民)?委员会$|[村居]委会$/, '')
  if (bare === registered || bare === '') return registered
  if (/[村区寨屯嘎查]$/.test(bare)) return bare
  return /居(民委员会|委会)$/.test(registered) ? `${bare}社区` : `${bare}村`
}
