import { ask, days, under } from './item.ts'

const item = under('09', { level: 'county', department: 'education' })
const school = ask('school', '哪所学校', 'Which school')
const answered = ['答复清楚，问题属实的已整改', 'Clearly answered, and put right where true'] as const

/** 教卫文体. */
export const educationHealth = [
  item(
    ['入学', 'School places'],
    days(5),
    ['学区、报名、转学、随迁子女、幼儿园', 'Catchments, enrolling, changing schools, migrants’ children, nurseries'],
    answered,
    '入学 学区 上学 学位 转学 报名 幼儿园 随迁子女 招生 小学 中考 高考 初中 高中 户口上学 school place',
    { fields: [school] },
  ),
  item(
    ['校外培训', 'Tutoring'],
    days(5),
    ['违规补课、培训机构退费、关门', 'Unlawful tutoring, refunds, closures'],
    answered,
    '补课 培训班 培训机构 辅导班 校外培训 双减 有偿补课 补习班 兴趣班 驾校 tutoring',
  ),
  item(
    ['教育收费与教学', 'School fees and teaching'],
    days(5),
    ['乱收费、伙食、师德、作业、校车', 'Fees, food, conduct, homework, school buses'],
    answered,
    '学校收费 乱收费 学费 伙食费 教师 老师 学校 学生 食堂 校车 课程 大学 学院 住宿费 教育局 师德 实习 毕业证 school teacher fee',
    { fields: [school] },
  ),
  item(
    ['家庭医生', 'Family doctors'],
    days(2),
    ['签约、上门、慢病随访', 'Signing up, home visits, follow-up'],
    ['已联系并安排', 'Contacted and arranged'],
    '家庭医生 签约医生 慢病 随访 上门看病 血压 社区医生 家医 family doctor',
    { department: 'health' },
  ),
  item(
    ['公共卫生与四害', 'Public health and pests'],
    days(2),
    ['老鼠蚊蝇蟑螂、传染病、疫苗、吸烟', 'Rats, flies, roaches, infections, vaccines, smoking'],
    ['消杀到位或者答复清楚', 'Treated, or clearly answered'],
    '老鼠 蟑螂 蚊子 苍蝇 消杀 疫苗 传染病 白蚁 吸烟 卫生防疫 预防接种 四害 疫情 rats mosquito vaccine',
    { department: 'health' },
  ),
  item(
    ['医疗服务', 'Medical care'],
    days(5),
    [
      '医院态度、挂号、收费、黑诊所、计生与独生子女',
      'Hospitals’ manner, appointments, fees, unlicensed clinics, family planning',
    ],
    answered,
    '医院 挂号 看病 医生 诊所 黑诊所 医疗 护士 药品 收费 卫生院 独生子女 计生 计划生育 准生证 生育 二胎 社会抚养费 执业医师 hospital clinic',
    { department: 'health' },
  ),
  item(
    ['文体设施', 'Culture and sport'],
    days(5),
    ['健身器材、球场、图书馆、文化活动、旅游', 'Fitness equipment, courts, libraries, events, tourism'],
    ['修好、开放，或者答复清楚', 'Mended, opened, or clearly answered'],
    '健身器材 篮球场 图书馆 文化活动 体育 公园 广场 博物馆 旅游 景区 旅行社 导游 网吧 文物 健身 library sport',
    { department: 'culture' },
  ),
]
