/** Keys are frozen: figures are kept by them. Open-door days are announced as 开门接访日 and only shown beside these. */
export const shiftKinds = { seat: '班子成员坐班接访', heads: '党政主要领导坐班接访', unit: '部门轮值', watch: '值班带班' } as const

export const dayKinds = { working: '工作日', rest: '休息日', holiday: '节假日' } as const

/** Every half hour of a day, `t0830` for half past eight. What ends no later than it starts ends on the day after. */
export const halfHours: Record<string, string> = Object.fromEntries(Array.from({ length: 48 }, (_, at) => {
  const [hour, minute] = [Math.floor(at / 2), at % 2 === 0 ? '00' : '30']
  return [`t${String(hour).padStart(2, '0')}${minute}`, `${hour}:${minute}`]
}))
