/**
 * The words by which a text says what it does not want, in both languages, as sources of regular expressions. What tells `无损` from `无需` is a list, since nothing else does.
 */

const any = (...sources: readonly string[]): string => sources.join('|')

/** Chinese characters with which a cue may begin. */
export const firstCharacters = '不没无無非勿毋未别禁缺拒谢放杜避超除免尚暂少离'

/** The same of English: words, and what turns round the verb before it. */
export const firstWords =
  "n[o'’]t\\b|\\b(?:no|non|nor|never|neither|nothing|without|lack|exclud|except|rather than|instead of|other than|as opposed|avoid|refus|ruled|rule|rules|ruling|free of|free from|out of|off the|under no|on no|unnecessary|unwanted|undesired|prohibited|forbidden|banned)"

/** The first two letters of each of these words. */
export const firstLetters: readonly string[] = 'no ne wi la ex ra in ot as av re ru fr ou of un on pr fo ba'.split(' ')

const clause = '[^，。；！？,;!?\\n]'
const wishes = '(?:要求|需求|需要|必要|打算|计划|意向|意愿|兴趣)'

/** Verbs that `不` turns round into a refusal; what is merely not achieved (看不清, 不及时) is none. */
const refusedVerb = any(
  '(?:再|太|会|是很|想再)?(?:需要|需|须|要求|要|想要|想|打算|考虑|接受|涉及|包含|包括|采用|使用|采购|购买|采集|收集|对接|接入|引入|部署|支持|允许|许|准|提供|希望|愿意|愿|用|做|上|走|选|搞|买|存|传|存储|上传|依赖|强制|倾向|牵涉|纳入|推荐|建议|关心|感兴趣|必须|必要|必|属于|含|是)',
  '(?:可以|应该|应当|应|宜|得|能|会|可)再?(?:使用|采用|用|上|接入|接|联网|连|部署|放|存|传|上传|外传|出|依赖|涉及|包含|采集|收集|引入|要求|离开|调用|走)',
)

/** Names that begin with `无`. */
const nameless = any(
  '人(?!脸|体|员|工)|损|监督|线|菌|尘|创|痛|纺|缝|论|锡|法|机|烟|影|花|感|源|氧|铅|卤|刷|油|级|极|限|轨|纸|接触|标',
  '样本|参考|序|状态|障碍',
)

const wanting =
  "(?:want|need|wish|plan|intend|like|accept|seek|seeking|consider|involve|include|(?<=(?:should|must|will|shall|may|can)\\s*n[o'’]t\\s+)(?:use|require|allow)|looking|interested|planning|considering|expect|prefer|care|ask|(?<=(?:should|must|will|shall|may|can)\\s*n[o'’]t\\s+)(?:rely|depend|store|send|leave|go|touch)|be\\s+(?:used|sent|stored|hosted|run)|in\\s+(?:need|the\\s+market))\\b"
const auxiliary = '(?<=\\b(?:do|does|did|will|would|should|must|may|shall|can|could|is|are|was|were|am|wo|ca)\\s*)'
const preposition = '(?:\\s+(?:to|for|in|on|about|at|of|any|the|a|an))*'

/** Words that look like a refusal and are none. They are passed over, with what they say for sure. */
export const affirmed: readonly string[] = [
  // Questions: 要不要, 需不需要, 是不是; and a thing that is not limited to what follows.
  '(?<=(?<same>[\\u3400-\\u9fff]))[不没]\\k<same>',
  '不(?:仅|只是?|单|光|但|限|论|管|止|料|少|断|同|良)',
  '无论|不在话下|不用说|不要紧|不得了|不得已|非常|非但|无非|(?<=[莫是除若])非',
  // Twice is once: 不得不, 不能没有, 不是不需要, 少不了, 非…不可.
  '(?:不得|不能|不可|不会|不可能|无法|不应|不该)不',
  '(?:不能|不可|不得|不可以|不应|不该|不允许)(?:没有|缺少|缺|少|离开|没|无|不要)',
  '(?:不是|(?<=[并绝])非|不会|没有|不)不(?:需要|想要|想|要|用|考虑|接受|支持|涉及|愿意)',
  '(?<=必)不可少|不可或缺|不可缺少|(?<=[少缺])不了|(?<=离)不开|(?<=[舍恨巴])不得',
  `非${clause}{1,24}?(?:不可|不行|莫属)`,
  `(?:没有|没了|缺少|缺了|离开了?|少了|无)${clause}{1,24}?(?:[，,]${clause}{0,8}?)?(?:就|便|则|是|可|都|根本|完全)+(?:不行|不成|不可以?|不能|没法|无法|做不了|干不了|转不动|开展不了)`,
  '(?<=[识区特级类性个判分辨鉴甄])别',
  '\\b(?:not|never)\\s+(?:only|just|merely|simply|solely|least|until|to\\s+mention|limited\\s+to|without|sure)\\b',
  "(?<=\\b(?:ca|can|could|do|must|would|wo|will)\\s*)n[o'’]t\\s+(?:only|just|(?:do|go|be|work|live|run|operate|manage|start)\\s+without|but)\\b",
  '\\bno\\s+(?:later|more|less|fewer|sooner|doubt|matter|one|wonder|earlier|longer\\s+than)\\b',
  '\\bno[-\\s]code\\b|\\b(?:no|non|not)-(?=\\w)|\\bnothing\\s+(?:but|less\\s+than)\\b|\\bno\\.?\\s*\\d',
]

/** What follows is not wanted; where nothing follows in the clause, what stands before. */
export const refusing: readonly string[] = [
  `(?<![跟赶比看配谈供顾说来算称遇合拿测摸吃定找装排管跑])不(?:${refusedVerb})`,
  `没(?:有)?(?:${wishes}|想过|考虑|涉及|用到)|没想`,
  '无需|无须|毋须|毋需|无意|免谈|勿|谢绝|拒绝|禁止|禁用|(?<=严)禁|杜绝使用|避免使用|放弃|(?<=[而并绝])非',
  '未(?:涉及|要求|提出|包含|包括)',
  '别(?:再|给|用|上|做|搞|推|要|选|提)',
  '非(?=公有|公共|私有|云|本地部署|人脸|涉密)',
  `(?:没有|没|暂无|尚无|无(?!${nameless}))(?=${clause}{1,24}?(?:${wishes}|想法|环节|场景|业务|内容|任务))`,
  `${auxiliary}n[o'’]t\\s+(?:\\w+ly\\s+)?${wanting}${preposition}`,
  `\\bnot\\s+(?:interested|looking|wanted|needed|required|necessary|necessarily|acceptable|allowed|permitted|considering|planning|seeking|involving|including|using|about|in\\s+(?:scope|need|the\\s+market))\\b${preposition}`,
  '(?:(?<=[,;(]\\s{0,3}(?:(?:and|but)\\s+)?)|(?<=^\\s{0,3})|(?<=[.!?]\\s{1,3}))not\\s+(?:a|an|the|any|on|in)?\\b',
  `\\bno\\s+(?:needs?|requirements?|interest|plans?|wish|desire|intention|appetite|use|room|reason|longer\\s+(?:want|need|require|use|interested))\\b${preposition}`,
  '(?:(?<=[,;(.!?]\\s{1,3}(?:(?:and|but|with)\\s+)?)|(?<=^\\s{0,3})|(?<=\\b(?:wants?|needs?|accepts?|allows?|tolerates?|involves?|uses?|please|strictly|absolutely|and|but|with)\\s+))no\\b(?![\\s-]*(?:$|[,.;]))',
  `\\b(?:without(?!\\s+(?:\\w+ing|human|manual|further|additional|explicit|prior|an?|the|any)\\b)|excluding|excludes?|except(?:\\s+for)?|(?:rather\\s+than|instead\\s+of)(?!\\s+(?:\\w+ly\\s+)?\\w+ing\\b)|as\\s+opposed\\s+to|other\\s+than|nothing\\s+to\\s+do\\s+with|neither|nor|free\\s+(?:of|from)|rules?\\s+out|ruling\\s+out|refus(?:es?|ing)|avoid\\s+(?:using|the\\s+use\\s+of)|under\\s+no\\s+circumstances|on\\s+no\\s+account|never\\s+(?:want|wanted|use|go|need|send|leave|store))\\b${preposition}`,
]

/** What stands before in the clause is not wanted. */
export const refusingBefore: readonly string[] = [
  `(?:没有|没|暂无|尚无|无|不作|不做|不提)(?:任何|特别|特殊|硬性|强制|具体|专门)?的?${wishes}(?=了?(?:[，。；！？,;!?\\n]|$))`,
  '(?:不必|不用|不需要?|免)了',
  '不在(?=.{0,8}(?:范围|计划|考虑|之列|内))|超出(?=.{0,6}范围)|除外|不算|不予考虑|(?<=用)不[着上]|(?<=可有可)无|免谈|不是必[须需]|非必[须需要]|没必要|不作考虑|不感兴趣',
  "(?<=\\b(?:is|are|was|were|be|being)\\s*)(?:n[o'’]t|never)\\s+(?:\\w+ly\\s+)?(?:a\\s+|an\\s+)?(?:needed|required|necessary|wanted|acceptable|allowed|permitted|option|possible\\s+for\\s+us|relevant|involved|used|planned|included|considered|wish|requirement|need|priority|interest|part|of\\s+interest|in\\s+scope)\\b",
  '\\b(?:not\\s+(?:needed|required|wanted|necessary|in\\s+scope)|out\\s+of\\s+(?:the\\s+)?scope|off\\s+the\\s+table|ruled\\s+out|unnecessary|unwanted|undesired|prohibited|forbidden|banned|no\\s+option)\\b',
]

/** What follows is not there. It may well be what is wanted, so only conditions are taken back by it. */
export const lacking: readonly string[] = [
  '没有?|缺乏|缺少|尚无|暂无|不具备|(?<=尚)未|未(?:取得|通过|获得|部署|上线|建设|配备|具备)',
  '\\b(?:lack(?:s|ing|\\s+of)?|no|not\\s+yet)\\b',
]

/** Where the reach of a refusal ends. */
export const scopeEnd = any(
  '[。！？；!?;\\n\\r：:（）()【】，]',
  ',(?!\\s*(?:[\\w/-]+(?:\\s+[\\w/-]+){0,3},\\s*)*(?:(?:[\\w/-]+\\s+){0,4}(?:or|nor)\\b))',
  '\\.(?=\\s|$)|\\s[-–—]\\s|——',
  '但|而是|而要|而需|只要|只需|只想|只用|只做|只接受|却|不过|然而|就行|即可|就可|就能|便可|也可|也能|还要|还需|仍需|仍要|改用|转而|因为|以便|从而',
  '\\b(?:but|however|although|though|instead(?!\\s+of)|only|yet|while|whereas|because|since|so|as\\s+long\\s+as|we\\s+(?:do\\s+)?(?:want|need)|we\\s+are|please)\\b',
)

/** Before a second refusal: it stands for itself and does not turn round the first. */
export const coordination = /(?:[、和与及也且并或又]|\b(?:and|or|nor|also|as well as)\b|,)\s*$/iu
