/** The first year of each era of the Tang, Ming and Qing, and of the Republic. */
const table = `武德618 贞观627 永徽650 显庆656 龙朔661 麟德664 乾封666 总章668 咸亨670 仪凤676 调露679 永隆680 开耀681 永淳682
弘道683 嗣圣684 光宅684 垂拱685 永昌689 载初690 天授690 如意692 长寿692 延载694 证圣695 神功697 圣历698 久视700 大足701
长安701 神龙705 景龙707 唐隆710 景云710 太极712 延和712 先天712 开元713 天宝742 至德756 乾元758 宝应762 广德763 永泰765
大历766 建中780 兴元784 贞元785 永贞805 元和806 长庆821 宝历825 大和827 开成836 会昌841 大中847 咸通860 乾符874 广明880
中和881 光启885 文德888 龙纪889 大顺890 景福892 乾宁894 光化898 天复901 天祐904 洪武1368 建文1399 永乐1403 洪熙1425
宣德1426 正统1436 景泰1450 天顺1457 成化1465 弘治1488 正德1506 嘉靖1522 隆庆1567 万历1573 泰昌1620 天启1621 崇祯1628
顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821 咸丰1851 同治1862 光绪1875 宣统1909 民国1912`

const eras: ReadonlyMap<string, number> = new Map(
  table.split(/\s+/).map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** The year before the first one of the era whose name stands at an offset: 康熙 is 1661, so that 康熙三年 is 1664. */
export function eraBefore(text: string, at: number): number | undefined {
  const first = eras.get(text.slice(at, at + 2))
  return first === undefined ? undefined : first - 1
}
