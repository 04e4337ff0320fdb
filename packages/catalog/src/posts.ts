/** Which cases a post reads or acts on. There is no `county`: a county reads figures and reports, and a case only once it is sent to it. */
export type CaseScope = 'own' | 'places' | 'unit' | 'town' | 'none'

/** Whose figures a post reads: its town's, or those of its county and of every town in it. */
export type FigureScope = 'town' | 'county' | 'none'

/** 诉求人和检举人身份; 特殊人群帮扶; 身份证号、电话、住址. Who holds none of these may still work on a case, without the person behind it. */
export type Knowing = 'complainants' | 'special-groups' | 'identifiers'

export interface Post {
  title: string
  /** Where it can be held: in a town, or at the county above its towns. */
  heldIn: readonly ('town' | 'county')[]
  read: CaseScope
  act: CaseScope
  figures: FigureScope
  /** What of persons it may know, each asked for with a purpose: who complains, whom a special service helps, numbers and addresses. */
  knows: readonly Knowing[]
  /** What must be named when it is given. */
  needs: 'places' | 'unit' | 'nothing'
  /** Whose administrator gives and ends it. `root`: of the county, or of a town that stands alone, never of a town below a county. */
  givenBy: 'town' | 'root' | 'nobody'
  /** Whether whoever holds it may delegate it to a colleague for some days. What rests on a certificate, an election or the county's word may not. */
  delegable?: true
}

/** The posts a town and its county have. Ids are behaviour: definitions name them, and posts held keep them. */
export const posts = {
  'resident': { title: '群众', heldIn: ['town'], read: 'own', act: 'own', figures: 'none', knows: [], needs: 'nothing', givenBy: 'nobody' },
  'grid-worker': { title: '网格员', heldIn: ['town'], read: 'places', act: 'places', figures: 'none', knows: ['special-groups', 'identifiers'], needs: 'places', givenBy: 'town' },
  'village-official': { title: '村（社区）干部', heldIn: ['town'], read: 'places', act: 'places', figures: 'none', knows: ['special-groups', 'identifiers'], needs: 'places', givenBy: 'town' },
  'mediator': { title: '人民调解员', heldIn: ['town'], read: 'places', act: 'places', figures: 'none', knows: ['identifiers'], needs: 'places', givenBy: 'town' },
  'clerk': { title: '经办人', heldIn: ['town'], read: 'unit', act: 'unit', figures: 'town', knows: ['complainants', 'special-groups', 'identifiers'], needs: 'unit', givenBy: 'town', delegable: true },
  'officer': { title: '执法人员', heldIn: ['town'], read: 'unit', act: 'unit', figures: 'town', knows: ['identifiers'], needs: 'unit', givenBy: 'town' },
  'reviewer': { title: '法制审核人员', heldIn: ['town'], read: 'town', act: 'town', figures: 'town', knows: ['identifiers'], needs: 'nothing', givenBy: 'town' },
  'adviser': { title: '法律顾问', heldIn: ['town'], read: 'own', act: 'own', figures: 'none', knows: [], needs: 'nothing', givenBy: 'town' },
  'leader': { title: '镇领导', heldIn: ['town'], read: 'town', act: 'town', figures: 'town', knows: ['complainants', 'special-groups', 'identifiers'], needs: 'nothing', givenBy: 'town', delegable: true },
  'report-writer': { title: '报告员', heldIn: ['town'], read: 'unit', act: 'unit', figures: 'town', knows: [], needs: 'unit', givenBy: 'town', delegable: true },
  'administrator': { title: '管理员', heldIn: ['town', 'county'], read: 'own', act: 'own', figures: 'none', knows: [], needs: 'nothing', givenBy: 'town' },
  'body': { title: '派驻机构', heldIn: ['town'], read: 'unit', act: 'unit', figures: 'none', knows: [], needs: 'unit', givenBy: 'root' },
  'county-desk': { title: '县级经办', heldIn: ['county'], read: 'none', act: 'none', figures: 'county', knows: [], needs: 'nothing', givenBy: 'root' },
  'county-leader': { title: '县级领导', heldIn: ['county'], read: 'none', act: 'none', figures: 'county', knows: [], needs: 'nothing', givenBy: 'root', delegable: true },
} as const satisfies Record<string, Post>
