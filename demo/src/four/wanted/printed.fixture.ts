/** What a report prints: the number itself, or from and below where its words leave it open (余, 多, 约, 前三). */
export type Printed = number | readonly [from: number, below: number]

/** Every figure of the reports of four towns, by the id that lists of the field give it. What a report says in words only (未发生, 全部) is a number too. */
export const printed: Readonly<Record<'官塘镇' | '妙泉镇' | '殷祖镇' | '高塍镇', Readonly<Record<string, Printed>>>> = {
  高塍镇: {
    'law-meetings-per-quarter': 1, 'law-study-report-meetings': 1, 'civil-code-lectures': 2, 'law-videos-made': 2, 'publicity-themes': 6,
    'party-member-exam-rank': [1, 4], 'disputes-mediated': 1334, 'mediation-success-rate': 100, 'miniapp-panels': 6,
    'petition-mishandling-escalations': 0, 'committee-meetings': 1, 'model-democracy-villages': 1, 'existing-law-sites': 3,
    'indoor-law-site-planned': 1,
  },
  妙泉镇: {
    'town-mediation-committees': 1, 'village-mediation-committees': 6, 'mediation-groups': 32, 'body-cameras': 1, 'legal-advisers-retained': 1,
    'disputes-mediated-five-years': [260, 270], 'village-charters-revised': 14, 'public-order-cases': [130, 140], 'administrative-detentions': 21,
    'fined-persons': 5, 'fence-and-pile-spots-cleared': 28, 'distance-to-county-seat': 27, 'legal-adviser-engagements': 1,
  },
  官塘镇: {
    'illegal-construction-campaign-months': 2, 'dyke-improvement-investment': 28, 'canals-cleared': 5, 'four-disorders-listed': 17,
    'four-disorders-closed': 17, 'counterfeit-inspector-times': 82, 'counterfeit-vehicle-times': 10, 'counterfeit-cases-assisted': 1,
    'publicity-events': [80, 90], 'village-adviser-visits': 243, 'village-adviser-consultations': 175, 'village-adviser-publicity': 65,
    'village-adviser-other': 10, 'village-adviser-audience': [3000, 4000], 'asset-trades': 23, 'asset-trades-works': 17,
    'asset-trades-works-amount': 924.255383, 'asset-trades-resources': 6, 'asset-trades-resources-area': 751.64, 'poor-insured': 753,
    'disabled-insured': 400, 'insurance-premium-paid': 27.7, 'entitled-group-persons': 310, 'entitled-group-allowances': [181.5, 182.5],
    'villages-with-cameras-connected': 11, 'disputes-resolved': 14, 'work-safety-accidents': 0,
  },
  殷祖镇: {
    'study-group-sessions': 6, 'thematic-education-sessions': 4, 'officer-trainings': 4, 'villages': 21, 'mediators-per-village': 5,
    'disputes-found': 72, 'disputes-resolved': 67, 'visit-groups': 118, 'visit-persons': 136, 'leader-visit-groups': 68, 'leader-visit-persons': 92,
    'sunshine-petitions': 105, 'five-rates': 100, 'case-conference-items': 113, 'superior-matters': 6, 'superior-matters-closed': 6,
    'unnatural-deaths': 7, 'mass-incidents': 0, 'escalated-group-petitions': 0, 'certificates-gained': 16, 'certificate-exempt': 1,
    'village-lawyers-per-village': 1, 'villages-with-lawyer': 21, 'lawyer-disputes-joined': [200, 300], 'publicity-events': [30, 40],
    'consultations': [100, 200], 'publicity-copies': [5000, 6000], 'law-savvy-trained': 42, 'law-savvy-per-village': 3,
  },
}
