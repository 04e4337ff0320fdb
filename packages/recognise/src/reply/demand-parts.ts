/** Begins another thing that is asked for, within one sentence. */
const turns = /[；;。！!？?\n]|(?:^|[，,、\s])(?:另外|此外|同时|还有|还要求|并且|而且)|(?<![\d.])\d{1,2}[.、．)）](?!\d)|[一二三四五六]是|[①②③④⑤⑥]/gu
/** Says that something is asked for. */
const asks = /要求|请|希望|建议|咨询|想问|询问|能否|能不能|可否|是否|为什么|为何|什么|怎么|怎样|多少|哪里|哪个|哪天|在哪|何时|几时|几号|几点|多久|吗|查处|制止|解决|处理|赔偿|补发|退还|公开|说明/u
/** “…并公开名单”: what follows is asked for as well. */
const and = /[，,、]?(?:并且|并|还要求|还要|同时要求)(?=[\p{Script=Han}]{3})/gu
/** Told as a list, each line of it is asked for, whatever its words. */
const listed = /[；;①②③④⑤⑥]|(?<![\d.])\d{1,2}[.、．)）](?!\d)|[一二三四五六]是/u
const shortest = 4
/** What asks and names nothing of its own, as 要求恢复 does, belongs to what stands before it. */
const bare = /^(?:要求|请|希望|并|还|也|能否|马上|尽快|帮忙|说明|恢复|处理|解决|查处|拆除|赔偿|情况|一下|整改|调解)*$/u

/**
 * The demand cut into what it asks for, in its own words but that 并公开 reads 要求公开. A clause that only tells stays with the ask beside it; a demand in which nothing
 * is asked outright is one ask. Commas part only where a word of asking stands on either side.
 */
export function demandParts(demand: string): string[] {
  const cut = demand.normalize('NFKC').replace(and, '，要求').split(turns).flatMap((clause) => (clause === undefined ? [] : commaParts(clause)))
  const parts = cut.map((part) => part.replace(/^[，,、:：\s]+|[，,、:：\s]+$/gu, '')).filter((part) => Array.from(part).length >= shortest)
  const [first] = parts
  if (first === undefined) return demand.trim() === '' ? [] : [demand.trim()]
  return listed.test(demand) ? parts : merged(parts)
}

/** “要求拆除…，赔偿…” asks twice; “楼道堆东西，请清走” once. */
function commaParts(clause: string): string[] {
  const pieces = clause.split(/[，,]/u)
  return pieces.reduce<string[]>((kept, piece) => {
    const before = kept.at(-1)
    return before !== undefined && !(asks.test(before) && asks.test(piece) && Array.from(piece).length >= shortest && !bare.test(piece)) ? [...kept.slice(0, -1), `${before}，${piece}`] : [...kept, piece]
  }, [])
}

/** What tells and does not ask goes with what asks next to it; where nothing asks, each stands for itself. */
function merged(parts: readonly string[]): string[] {
  if (!parts.some((part) => asks.test(part))) return [...parts]
  const kept: string[] = []
  let waiting = ''
  for (const part of parts) {
    const whole = waiting === '' ? part : `${waiting}，${part}`
    if (asks.test(part) || Array.from(part).length >= 9) {
      kept.push(whole)
      waiting = ''
    } else waiting = whole
  }
  const last = kept.length - 1
  return waiting === '' ? kept : [...kept.slice(0, last), `${kept[last] ?? ''}，${waiting}`]
}
