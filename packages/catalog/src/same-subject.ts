/** Figures of one subject that different bodies count, each in its own way: set side by side, never merged into one. */
export interface SameSubject {
  title: string
  /** Whose count each is; the indicator's own owner where it names one. */
  figures: readonly { figure: string; owner: string }[]
}

const of = (title: string, ...figures: readonly [figure: string, owner: string][]): SameSubject => ({ title, figures: figures.map(([figure, owner]) => ({ figure, owner })) })

export const sameSubjects: readonly SameSubject[] = [
  of('排查发现的矛盾纠纷', ['disputes-found', '司法所'], ['village-returns-found', '政法委（村级月报）'], ['month-sweeps-found', '政法委（月底摸排）']),
  of('化解的矛盾纠纷', ['disputes-found-settled', '司法所'], ['village-returns-resolved', '政法委（村级月报）'], ['month-sweeps-resolved', '政法委（月底摸排）']),
  of('未化解的矛盾纠纷', ['disputes-open', '司法所'], ['month-sweeps-closing', '政法委（月底摸排）']),
  of('信访件总数', ['petitions-received', '信访局（各平台）'], ['sunshine-petitions', '信访局（阳光信访）'], ['town-petitions', '镇信访办']),
  of('信访按期办结率', ['petition-in-time-rate', '信访局'], ['petition-unit-answer-rate', '信访局（责任单位）']),
  of('信访满意率', ['petition-satisfaction-rate', '信访局'], ['petition-office-satisfaction-rate', '信访局（信访部门）'], ['petition-unit-satisfaction-rate', '信访局（责任单位）']),
  of('热线按期办结率', ['hotline-in-time-rate', '12345热线'], ['hotline-local-in-time-rate', '本镇（按本地期限）']),
  of('接待来访', ['centre-received', '综治中心'], ['town-petitions-visits', '镇信访办'], ['reception-groups', '领导接访']),
]
