import { dictionary } from '@lianxin/platform/i18n'

/** What the page of powers says. */
export const words = dictionary(
  {
    title: '权限表',
    lead: '角色在哪一级任职，就在那个地方和下级范围内有下面的权限。表由程序直接列出，与实际执行的一致。',
    power: '权限',
    held: '角色（任职层级）',
    opens: '可以打开和办理',
    inside: '在其他页面内核对',
    fresh: '须再次验证',
    open: '不需要角色的地址',
    to: '对谁开放',
    address: '地址',
    why: '为什么开放',
    openTo: { public: '任何人', person: '已登录的人', resident: '居民', staff: '工作人员' },
    levels: { city: '市', county: '县', township: '镇街', village: '村社', grid: '网格', micro: '微网格' },
  },
  {
    title: 'Powers',
    lead: 'A role reaches over the place it is held at and everything below. The table is listed by the program itself and is what is carried out.',
    power: 'Power',
    held: 'Roles (levels)',
    opens: 'Opens',
    inside: 'asked inside other pages',
    fresh: 'asks for a fresh second factor',
    open: 'Open without a role',
    to: 'Open to',
    address: 'Address',
    why: 'Why',
    openTo: { public: 'anybody', person: 'whoever is signed in', resident: 'residents', staff: 'staff' },
    levels: {
      city: 'city',
      county: 'county',
      township: 'township',
      village: 'village',
      grid: 'grid',
      micro: 'micro-grid',
    },
  },
)
