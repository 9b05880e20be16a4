import type en from '../en/checks.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  'archive-format': '文件不是此处所需的种类。',
  'archive-version': '文件所用的格式版本本程序无法读取。',
  'archive-truncated': '文件不完整：缺少结尾。',
  'archive-damaged': '文件已损坏：其各部分写法不符。',
  'archive-name': '文件含有名称不应出现的部分。',
  'archive-order': '文件各部分次序有误，或有一部分重复。',
  'archive-oversize': '文件或其某一部分超出本程序可接受的大小。',
  manifest: '目录缺失或写法不符。',
  'card-missing': '缺少文件所含日志所属一方的卡片。',
  card: '某方的卡片无法读取，或未由其所列根密钥签名。',
  checkpoint: '某日志的检查点缺失、未由该日志签名，或属于另一日志或大小。',
  root: '文件中的承诺值不能得出日志所签的根。',
  opening: '日志的开头不是由其所属方卡片上的根密钥签名的开启行动。',
  'act-missing': '目录所列的某行动不在文件中。',
  'act-unknown': '文件含有在其任何日志中都无位置的行动。',
  proof: '某行动在其日志中的证据缺失，或不能得出所签的根。',
  blob: '某文本的指纹与其名称不符。',
  cosignature: '某联署与检查点不符，或所用密钥未列于文件中任何卡片。',
  policy: '某日志的规则文件缺失，或与文件中卡片所述不符。',
  matter: '文件所涉事项未由其中任何行动开启。',
  shows: '从文件所含行动得出的结果与文件所称不符。',
  'public-withheld': '各方均列为公开的某行动不在文件中。',
  'public-unlisted': '文件中某公开行动不在各方通过的名单上。',
  'member-unknown': '文件含有目录未用到的部分。',
})
