import type { Refused } from '@zhenzhi/kernel'
import { addAttachment, openAttachment } from './attachments.ts'
import type { AttachmentParts, Fetched, Fetching, Upload, UploadTold } from './attachments.ts'

/** Attachments taken in and given out, tied to what they are kept with. */
export interface AttachmentDesk {
  add: (upload: Upload) => Promise<UploadTold | Refused>
  open: (fetching: Fetching) => Promise<Fetched | Refused>
}

export function makeAttachmentDesk(parts: AttachmentParts): AttachmentDesk {
  return { add: (upload) => addAttachment(parts, upload), open: (fetching) => openAttachment(parts, fetching) }
}
