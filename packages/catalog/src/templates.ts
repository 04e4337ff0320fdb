/** Paper templates: the name a definition uses, and the file that clerks may edit. */
export const templateFiles: readonly { name: string; url: URL }[] = [
  { name: 'mediation/agreement.docx', url: new URL('./disputes/mediation/papers/agreement.docx', import.meta.url) },
]
