import type { Definition } from '@zhenzhi/kernel'

/** The listed text field that numbers a case elsewhere: 编号, 文号, 单号. */
export function numberField({ lists, fields }: Definition): string | undefined {
  return lists.find((name) => fields[name]?.kind === 'text' && /(编号|文号|单号|证号|号码)/.test(fields[name]?.title ?? ''))
}
