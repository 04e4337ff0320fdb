/** On every screen and every print made of invented records. */
export function DemoBanner() {
  return <aside className="demo" aria-label="演示数据"><b>演示数据</b><span className="demo-more">　人名、电话、事项都是编造的，不能作为依据。</span></aside>
}
