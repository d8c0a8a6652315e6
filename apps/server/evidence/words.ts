import { dictionary } from '@lianxin/platform/i18n'

/** What the page of the journal's evidence says. */
export const words = dictionary(
  {
    title: '办理记录存证',
    what: '这里办的每一步都记一笔，每一笔都带着前一笔的指纹。全市各区县的记录每隔几秒合成一个指纹并签名，抄送到数据库之外。事后改动、删除、补插任何一笔，指纹就对不上。',
    latest: '最新存证点',
    none: '还没有存证点',
    noneHow: '有了第一笔记录，几秒钟后就会在这里出现。',
    number: '编号',
    at: '签名时间',
    digest: '指纹',
    caption: '各区县的笔数和指纹',
    county: '区县',
    leaves: '笔数',
    root: '指纹（SHA-256）',
    print: '可以打印本页留存：以后任何时候，记录的开头都必须与今天的指纹一致。',
    whole: '签名的原文和签名',
    publicKey: '公钥（Ed25519）',
    check: '怎样自己核对',
    checkHow:
      '按 RFC 6962 用接口 /api/journal/inclusion 取一笔记录的路径，用 /api/journal/consistency 取两个存证点之间的路径，自己重算；管理员用 lianxin verify 重算全部。',
  },
  {
    title: 'The journal as evidence',
    what: 'Every step done here is written down, and every entry carries the fingerprint of the one before. Every few seconds the entries of all counties are drawn together into one fingerprint each, signed, and copied out of the database. Whatever is changed, removed or slipped in afterwards no longer fits.',
    latest: 'Latest checkpoint',
    none: 'No checkpoint yet',
    noneHow: 'It appears here some seconds after the first entry.',
    number: 'Number',
    at: 'Signed at',
    digest: 'Fingerprint',
    caption: 'Entries and fingerprint by county',
    county: 'County',
    leaves: 'Entries',
    root: 'Fingerprint (SHA-256)',
    print: 'Print this page and keep it: at any later time the journal must begin with what is fingerprinted today.',
    whole: 'The signed text and its signature',
    publicKey: 'Public key (Ed25519)',
    check: 'How to check it yourself',
    checkHow:
      'By RFC 6962: /api/journal/inclusion gives the path of an entry, /api/journal/consistency the path between two checkpoints; compute them yourself. Administrators recompute everything with lianxin verify.',
  },
)
