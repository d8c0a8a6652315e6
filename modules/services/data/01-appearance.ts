import { ask, hours, under } from './item.ts'

const item = under('01', { level: 'township', department: 'lawEnforcement' })

/** 市容环境. Limits of 01–03 as read in a 数字城管 table of cases and closings; the others are proposals. */
export const appearance = [
  item(
    ['暴露垃圾', 'Exposed litter'],
    hours(4),
    ['路边、楼道、绿地里没人清的垃圾', 'Rubbish left in streets, stairways or greens'],
    ['垃圾清完，地面干净', 'The rubbish is gone and the ground is clean'],
    '垃圾 垃圾成堆 垃圾没人清 暴露垃圾 堆满垃圾 臭气 垃圾袋 脏乱差 garbage litter rubbish trash',
  ),
  item(
    ['建筑垃圾渣土', 'Building waste'],
    hours(4),
    [
      '装修垃圾、砖块、渣土乱倒；成堆渣土 2 个工作日内清运',
      'Builders’ rubble dumped; heaps of soil are carted off in two days',
    ],
    ['清运完毕，路面恢复', 'Carted off and the surface restored'],
    '建筑垃圾 装修垃圾 渣土 渣土车 砖块 工地垃圾 乱倒 偷倒 rubble debris',
  ),
  item(
    ['道路保洁', 'Street cleaning'],
    hours(2),
    [
      '路面没扫、积水、抛洒泥土；积水 4 个工作小时内排除',
      'Unswept roads, spilt soil, puddles; water is drained in four hours',
    ],
    ['路面扫净，积水排除', 'Swept, and standing water gone'],
    '路面积水 马路脏 没人扫 清扫 保洁 泥土 抛洒 路上积水 扬尘 洒水 street cleaning puddle',
  ),
  item(
    ['店外占道经营', 'Trading in the street'],
    hours(4),
    ['店铺摆到店外、流动摊贩占路', 'Shops spreading onto the pavement, stalls blocking the way'],
    ['占道清除，通行恢复', 'The way is clear again'],
    '占道 占道经营 摆摊 流动摊贩 地摊 店外 夜市 烧烤摊 小贩 路边摊 菜贩 stall vendor',
  ),
  item(
    ['乱堆物料', 'Things piled up'],
    hours(8),
    ['楼道、路边、绿地乱堆杂物和材料', 'Things piled in stairways, on roads or greens'],
    ['物料移走或者整齐存放', 'Moved away or stored in order'],
    '乱堆 堆放 杂物 堆物 楼道堆 堆满杂物 乱堆乱放 废品 物料 clutter',
  ),
  item(
    ['小广告', 'Fly-posting'],
    hours(8),
    ['墙上、电线杆、楼道里乱贴乱涂', 'Bills and scrawls on walls, poles and stairways'],
    ['清除并恢复墙面', 'Removed and the wall restored'],
    '小广告 牛皮癣 乱贴 乱涂 张贴广告 涂写 广告牌 graffiti poster',
  ),
  item(
    ['露天焚烧', 'Open burning'],
    hours(2),
    ['烧垃圾、烧秸秆、烧树叶', 'Burning rubbish, straw or leaves in the open'],
    ['火已灭，当事人已告知', 'The fire is out and the person told'],
    '焚烧 烧垃圾 烧秸秆 秸秆焚烧 烧树叶 露天烧 烧纸 冒烟 burning straw',
    { hotline: '119' },
  ),
  item(
    ['公厕与垃圾设施', 'Public toilets and bins'],
    hours(8),
    ['公厕脏、坏，垃圾桶满溢、破损、位置不合适', 'Dirty or broken public toilets; bins full, broken or badly placed'],
    ['设施可用、干净', 'In use again and clean'],
    '公厕 厕所 垃圾桶 垃圾站 垃圾房 垃圾分类 垃圾中转站 满溢 垃圾清运 toilet bin',
    { fields: [ask('facility', '哪一处设施', 'Which one')] },
  ),
]
