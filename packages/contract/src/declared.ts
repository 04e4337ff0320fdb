import { z } from 'zod'

/** 不含国家秘密、工作秘密: said by whoever registers or uploads something. Without it what may hold text or files is refused. */
export const Declared = z.boolean().describe('声明所填、所传内容不含国家秘密、工作秘密')

/** The same in an address. */
export const DeclaredYes = z.enum(['yes']).describe('声明所传文件不含国家秘密、工作秘密')
