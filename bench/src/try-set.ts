import { openSet, sizes } from './sets/set.ts'
const bench = { cache: '/work/main/.cache/bench', big: false, log: (l: string) => console.log(l) }
const set = await openSet(bench, process.argv[2] === 'big' ? sizes.big : sizes.small)
console.log(set.made.seconds, set.made.acts, set.made.facts)
await set.close()
