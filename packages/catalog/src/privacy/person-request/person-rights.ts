import { personRequest } from './person-request.ts'

/** What the desk of persons' rights needs to know of the matter by which they are asked for: who asks, and from when on that is certain. */
export const personRights = { definition: personRequest.id, requester: 'requester', identified: ['verified', 'answered'] } as const
