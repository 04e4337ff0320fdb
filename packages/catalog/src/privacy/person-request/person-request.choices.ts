/** What somebody may ask of what is kept about them. Keys are frozen, words may change. */
export const rights = { see: '查阅、复制', correct: '更正、补充', delete: '删除', explain: '解释说明' }
