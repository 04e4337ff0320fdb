/** Figures a leader is asked about the moment they are read, each with why. The reasons are ours, to be set by a county; none is a rule of law. */
export const sensitiveFigures: readonly { figure: string; why: string }[] = [
  { figure: 'unnatural-deaths', why: '涉及人员死亡' },
  { figure: 'work-safety-accidents', why: '生产安全事故' },
  { figure: 'mass-incidents', why: '群体性事件' },
  { figure: 'mass-incidents-major', why: '重特大群体性事件' },
  { figure: 'mass-incidents-returned', why: '各村月报里的群体性事件' },
  { figure: 'escalated-petitions', why: '赴省进京，上级另有通报' },
  { figure: 'petition-mishandling-escalations', why: '处置不当引起的矛盾升级' },
  { figure: 'town-petition-group-visits', why: '群体访' },
  { figure: 'backlog-petitions-open', why: '还没有化解的信访积案' },
  { figure: 'disputes-kind-damages', why: '涉及人身财产损害' },
  { figure: 'disclosure-corrected', why: '复议、诉讼中被纠正' },
]
