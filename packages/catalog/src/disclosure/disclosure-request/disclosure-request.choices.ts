/** The columns and rows of the yearly table on requests (政府信息公开条例 art. 50; the layout is the State Council Office's of 2021). Keys are frozen, words may change. */
export const applicants = {
  person: '自然人', commercial: '商业企业', research: '科研机构', charity: '社会公益组织', legal: '法律服务机构', other: '其他组织',
}

export const results = {
  'open': '予以公开', 'partly': '部分公开',
  'secret': '不予公开：属于国家秘密', 'forbidden': '不予公开：其他法律、行政法规禁止公开', 'safety': '不予公开：危及国家安全、公共安全、经济安全和社会稳定',
  'third-party': '不予公开：保护第三方合法权益', 'internal': '不予公开：内部事务信息', 'process': '不予公开：过程性信息', 'case-file': '不予公开：行政执法案卷', 'inquiry': '不予公开：行政查询事项',
  'not-held': '无法提供：本机关不掌握', 'to-be-made': '无法提供：没有现成信息，需要另行制作', 'unclear': '无法提供：补正后申请内容仍不明确',
  'petition': '不予处理：信访、举报、投诉类申请', 'repeated': '不予处理：重复申请', 'published': '不予处理：要求提供公开出版物', 'excessive': '不予处理：没有正当理由大量、反复申请', 'confirm': '不予处理：要求确认或者重新出具已经得到的信息',
  'not-supplemented': '其他处理：逾期不补正', 'not-paid': '其他处理：逾期不缴费', 'other': '其他处理：其他',
}

export const contests = { 'review': '行政复议', 'lawsuit': '行政诉讼（没有经过复议）', 'lawsuit-after-review': '行政诉讼（复议以后）' }
export const outcomes = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' }
