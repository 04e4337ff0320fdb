const title = '(?:报送人|填报人|报告人|联系人|报)'
const word = /(排查|发现|化解|调解|调处|解决|没有|本月|报告|事件|纠纷|还有|全部|正常|无事|平安|正在|一切|目前|成功|起|件|无|零)/

/** The name at the end of a village's words, in brackets or after who reports; empty where there is none. */
export function personIn(said: string): string {
  const plain = said.replace(/1\d{10}/g, ' ').trim()
  const named = new RegExp(`${title}[:：\\s]*([\\p{Script=Han}·]{2,4})\\s*$`, 'u').exec(plain)?.[1]
    ?? /^[\s]*[(（]([\p{Script=Han}·]{2,4})[)）]/u.exec(plain)?.[1]
    ?? /^[\s]+([\p{Script=Han}·]{2,4})[:：]/u.exec(` ${plain}`)?.[1]
    ?? /[\s。,，;；(（]([\p{Script=Han}·]{2,4})[)）]?\s*$/u.exec(plain)?.[1]
    ?? ''
  return word.test(named) ? '' : named
}
