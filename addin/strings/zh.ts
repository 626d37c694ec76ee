import type { FindingRule } from "../../server/contract/finding-rule.ts";
import type { FindingWords, Strings } from "./en.ts";

const notUnderstood = {
  title: "服务器无法理解此请求",
  text: "请关闭窗格后重新打开。如仍有问题，请联系管理员。",
};

const unknown = (what: string) => `邮件和回复身份中都没有此${what}，可能是模型编造的。`;
const removeOrVouch = "请删除或改正。如确认无误，请把它写进您的要求，然后重新撰写。";

const correctGreeting = "请改正称呼，或重新撰写。";

/** The kinds of promise that prompts/promises/ comes with. An administrator may add others, which keep their own names. */
const promiseNames: Record<string, string> = {
  refund: "退款",
  discount: "折扣",
  compensation: "赔偿",
  replacement: "换货",
  "delivery-date": "交货日期",
  "legal-admission": "承认责任",
  costs: "承担费用",
  "binding-offer": "有约束力的报价",
  appointment: "预约或回电时间",
  "act-done": "声称已办妥",
  guarantee: "保证",
  date: "日期或时限",
};

export const zh: Strings = {
  tag: "zh-CN",
  direction: "ltr",
  sentences: (...all) => all.join(""),

  appName: "Mailwright",
  regions: { mail: "邮件", category: "类别", facts: "要点", reply: "回复", checks: "检查" },
  tryAgain: "重试",
  serverSays: "服务器返回的信息",
  outlookSays: "Outlook 返回的信息",
  opening: "正在打开邮件…",
  readDone: "邮件已读完，类别和要点见下方。",

  nothing: {
    outside: {
      title: "请在 Outlook 中打开",
      text: "Mailwright 在 Outlook 中运行。如果您已在 Outlook 中，则是脚本未能加载：请关闭窗格后重新打开。",
    },
    "old-client": {
      title: "Outlook 版本过旧",
      text: "Mailwright 需要 Outlook 2016 或更高版本，并安装全部更新。请更新 Outlook，或使用网页版 Outlook。",
    },
    "no-item": { title: "没有打开的邮件", text: "请在列表中打开一封邮件，Mailwright 会读取它。" },
    appointment: { title: "这是一个约会", text: "Mailwright 只回复邮件。请在列表中打开一封邮件。" },
    unreadable: {
      title: "Outlook 不提供此邮件的正文",
      text: "邮件可能已加密或受保护。请直接在 Outlook 中阅读和答复，或重试。",
    },
  },

  problems: {
    "server-away": {
      title: "无法连接 Mailwright 服务器",
      text: "请检查网络后重试。如仍无法连接，请联系管理员。",
    },
    "server-silent": { title: "Mailwright 服务器没有响应", text: "45 秒内没有收到任何内容。请重试。" },
    "server-cut": { title: "连接中断", text: "内容没有接收完整。请重试。" },
    "engine-starting": { title: "模型正在启动", text: "模型就绪后会自动继续。" },
    "engine-away": { title: "无法连接模型", text: "可以查看邮件，但暂时无法撰写回复。请稍后重试。" },
    "engine-refused": { title: "模型拒绝了请求", text: "请重试，或把您的要求写短一些。" },
    "engine-died": { title: "模型没有响应", text: "模型正在重新启动。请稍后重试。" },
    "engine-stopped": { title: "模型中途停止", text: "回复尚未写完就中断了。请稍后重试。" },
    "engine-filtered": {
      title: "内容过滤器中止了模型",
      text: "模型自带的过滤器中止了回复。请自行撰写，或换一种要求。",
    },
    "engine-thinks": { title: "模型写出了思考过程", text: "写出的是模型的思考，不是回复。请重试。" },
    "engine-slow": { title: "模型用时过长", text: "模型可能繁忙。请稍后重试。" },
    "embeddings-away": { title: "分类不完整", text: "服务器的一部分暂不可用。请稍后重试。" },
    "no-text": { title: "此邮件没有正文", text: "没有可以答复的内容。请在下方说明您想写什么。" },
    "too-large": { title: "此邮件过大", text: "Mailwright 最多读取 2 MB。请自行撰写回复。" },
    "too-slow": { title: "邮件未能及时传到服务器", text: "请检查网络后重试。" },
    busy: { title: "服务器繁忙", text: "正在处理大量邮件。请稍后重试。" },
    "bad-mail": { title: "无法读取此邮件", text: "请自行撰写回复。" },
    "bad-request": notUnderstood,
    "not-json": notUnderstood,
    "unsupported-type": notUnderstood,
    "not-found": notUnderstood,
    "wrong-method": notUnderstood,
    "wrong-host": {
      title: "服务器不认识自己的地址",
      text: "请告知管理员：需将此地址加入 ALLOWED_HOSTS。",
    },
    "cross-site": {
      title: "服务器误将此窗格当作其他网站",
      text: "请关闭窗格后重新打开。如仍有问题，请联系管理员。",
    },
    "client-gone": { title: "连接已断开", text: "请检查网络后重试。" },
    "unknown-choice": { title: "该回复身份已不存在", text: "请在下方另选一个，然后重试。" },
    settings: { title: "服务器设置有误", text: "请联系管理员。" },
    setup: { title: "服务器尚未配置完成", text: "请联系管理员。" },
    internal: { title: "Mailwright 出现错误", text: "请重试。详情见服务器日志。" },
  },

  putOff: {
    busy: (mails) => (mails === 0 ? "服务器繁忙。" : `服务器繁忙：您前面还有 ${mails} 封邮件。`),
    again: (seconds) => (seconds === 0 ? "正在重试…" : `${seconds} 秒后自动重试。`),
  },

  waiting: {
    cleaning: "正在读取邮件…",
    sorting: "正在判断类别…",
    finding: "正在查找要点…",
    drafting: "正在撰写…",
    again: "草稿不可用，正在重新撰写…",
    slow: (what, seconds) => `${what}服务器已处理 ${seconds} 秒。`,
    slowModel: (what, seconds) => `${what}已等待模型 ${seconds} 秒。`,
  },

  mail: {
    from: "发件人：",
    noSubject: "（无主题）",
    text: "Mailwright 读取的内容",
    empty: "此邮件本身没有正文。",
    quotesNone: "此处没有引用来信，因此读取的是您已写的内容。",
    thread: (mails) => `下方还有 ${mails} 封往来邮件`,
    disclaimer: "已略去免责声明",
    hidden: (characters, how) => `已略去 ${characters} 个隐藏字符（${how.join("、")}）`,
    hiddenHow: {
      "display-none": "不显示",
      visibility: "不可见",
      "zero-size": "大小为零",
      "same-colour": "与背景同色",
      "off-screen": "在页面之外",
      attribute: "标记为隐藏",
      comment: "在注释中",
      "invisible-characters": "看不见的字符",
      opacity: "透明",
    },
    truncated: "邮件过长，末尾部分未读取。",
    plainTextOnly: "只读取了纯文本版本：带格式的版本未能及时解析。",
  },

  gist: {
    by: (day) => `${day}前`,
  },

  category: {
    sure: { high: "非常确定", good: "确定", fair: "比较确定", low: "不确定" },
    probability: "确定程度",
    why: {
      unsure: "有多个类别都可能合适。",
      "no-text": "邮件没有可供判断的正文。",
      "engine-away": "模型没有回应。",
    },
    likeliest: (name) => `最可能：${name}。`,
    others: "其他类别：",
    choose: "选择类别",
    by: { person: "由您选择", outlook: "Outlook 中已设置", conversation: "您在此对话中已选择" },
    setInOutlook: "在 Outlook 中设置类别",
    set: (name) => `已在 Outlook 中设置“${name}”。`,
    notInList: (name) => `Outlook 中没有类别“${name}”。请先在 Outlook 的类别中添加。`,
    notSet: "Outlook 未能设置类别。",
  },

  questions: {
    title: "对方的问题",
    answered: "已答",
    open: "未答",
    answer: "回答：…",
    answerTo: (question) => `对“${question}”的回答`,
  },

  facts: {
    none: "未找到要点。",
    show: "在邮件中显示",
    more: (facts) => `另有 ${facts} 项`,
    fewer: "收起",
    shown: (words) => `已在邮件中标出：${words}`,
    day: (words, day) => `${words}（${day}）`,
    kinds: {
      questions: "询问",
      problem: "问题",
      deadline: "截止日期",
      date: "日期",
      order: "订单",
      invoice: "发票",
      contract: "合同",
      ticket: "工单",
      other: "编号",
      amounts: "金额",
      products: "产品",
      sender: "发件人",
      company: "公司",
      phones: "电话",
    },
  },

  reply: {
    write: "撰写回复",
    writeKey: "Ctrl+Enter（快捷键）",
    stop: "停止",
    stopKey: "Esc（快捷键）",
    reply: "答复",
    replyAll: "全部答复",
    insert: "插入",
    copy: "复制",
    draft: "草稿",
    instruction: "回复应写什么？（可选）",
    instructionHint: "例如：同意，但不早于六月",
    suggested: "常用要求",
    suggestions: {
      accept: { label: "同意", says: "同意对方的请求。" },
      decline: { label: "婉拒", says: "礼貌地拒绝。" },
      ask: { label: "询问细节", says: "请对方补充缺少的信息。" },
      later: { label: "稍后答复", says: "说明我们会核实，之后答复对方。" },
    },
    profile: "回复身份",
    profileByMail: "根据邮件自动选择",
    bringBack: "恢复之前的内容",
    writing: "正在撰写…",
    ready: "草稿已完成。",
    endedByStop: "您已停止撰写，已写出的部分可以使用。",
    endedEarly: "草稿没有写完。",
    stopped: "已停止。已写出的部分可以使用。",
    cutOff: "草稿达到长度上限，没有写完。请补写，或重新撰写。",
    failed: "撰写中断。已写出的部分可以使用。",
    handed: (time) => `您已于 ${time} 在 Outlook 中打开此回复。`,
    assisted: "由现成语句组成。",
    letModelTry: "让模型试写",
    writeAnyway: "仍然撰写",
    unanswered: {
      advertising: { title: "无需回复", text: "这是推广邮件。" },
      automatic: { title: "无需回复", text: "这是系统自动发出的邮件。" },
      "no-sentences": { title: "没有现成的回复", text: "还没有这种语言的现成语句。可以让模型试写。" },
    },
  },

  refine: {
    title: "修改草稿",
    changes: {
      shorter: "更短",
      longer: "更长",
      warmer: "更亲切",
      "more-formal": "更正式",
      decline: "改为婉拒",
      ask: "询问缺少的信息",
    },
    language: "换一种语言…",
    ownWords: "按此修改草稿",
    changed: "改动之处",
  },

  insertion: {
    going: "正在把草稿交给 Outlook…",
    done: {
      reply: "回复已在 Outlook 中打开。请通读后发送。",
      "reply-all": "全部答复已在 Outlook 中打开。请通读后发送。",
      insert: "回复已插入您的邮件。请通读后发送。",
      copy: "已复制。请粘贴到需要的地方。",
    },
    look: (findings) => `有 ${findings} 处需要核对。仍要使用此回复吗？`,
    useIt: "仍要使用",
    lookFirst: "先核对",
    blockedHint: "请先删除被阻止的内容，然后才能使用此回复。",
    refused: {
      "other-mail": "现在打开的是另一封邮件，因此未插入任何内容。请回到此回复所对应的邮件。",
      "too-long": "回复超过 Outlook 允许的 32 KB。请使用“复制”，再自行粘贴。",
      blocked: "检查阻止了此草稿。请删除所指内容，然后才能使用。",
      unchecked: "无法检查草稿，因此未插入任何内容。请重试，或使用“复制”。",
      outlook: "Outlook 未接受此回复。请使用“复制”，再自行粘贴。",
      clipboard: "此处无法使用剪贴板。文字已选中：请按 Ctrl+C（或 ⌘C）。",
    },
  },

  checks: {
    checking: "正在检查…",
    ok: "未发现问题。",
    blocks: "已阻止",
    look: "请核对",
    show: "显示",
    showWords: (words) => `在草稿中显示“${words}”`,
    failed: "无法检查草稿。",
    summary: (blocked, look) =>
      [blocked > 0 ? `${blocked} 处被阻止` : "", look > 0 ? `${look} 处需要核对` : ""]
        .filter(Boolean)
        .join("，"),
    said: (found) => `检查：${found}`,
    rules: {
      "could-not-run": { reason: "此项检查未能运行。", fix: "请重新撰写，或仔细阅读草稿后自行复制。" },
      "no-text": { reason: "草稿没有文字。", fix: "请重新撰写，或自行输入。" },
      "not-filled-in": { reason: "此处是尚未填写的空白。", fix: "请填入实际内容，或将其删除。" },
      "invisible-marks": {
        reason: "此处有看不见的字符。",
        fix: "请删除此处前后的文字，并自行重新输入。",
      },
      "look-alike-letters": {
        reason: "此词中有外形像拉丁字母、实为其他文字的字母。",
        fix: "请自行重新输入；如果是网址，请勿打开。",
      },
      promise: {
        reason: ({ promise = "", profile }) =>
          `此处作出了回复身份“${profile}”不允许的承诺（${promiseNames[promise] ?? promise}）。`,
        fix: "请删除该承诺，或改为“我们会核实”。",
      },
      "promise-asked-for": {
        reason: ({ promise = "", profile }) =>
          `此承诺（${promiseNames[promise] ?? promise}）是您要求的，但回复身份“${profile}”一般不允许。`,
        fix: "请确认您可以作出此承诺，否则请删除。",
      },
      "unknown-web-address": { reason: unknown("网址"), fix: removeOrVouch },
      "unknown-email-address": { reason: unknown("邮箱地址"), fix: removeOrVouch },
      "unknown-phone": { reason: unknown("电话号码"), fix: removeOrVouch },
      "unknown-account": {
        reason: "回复身份中没有此收款账户，可能是模型编造的。",
        fix: "请将其删除，或改为贵组织自己的账户。",
      },
      "account-of-the-mail": {
        reason: "此账户只见于来信。更改收款账户是常见的诈骗手法。",
        fix: "请将其删除；如确有需要，请先通过您已掌握的电话与对方核实。",
      },
      "unknown-amount": { reason: unknown("金额"), fix: removeOrVouch },
      "other-currency": {
        reason: ({ currency }) => `邮件中有此数字，但不是以 ${currency} 计的金额。`,
        fix: "请核对币种，如有错误请改正。",
      },
      "unknown-percentage": { reason: unknown("百分比"), fix: "请核对，如有错误请删除。" },
      "unknown-reference": {
        reason: "邮件中没有此编号，可能是模型编造的。",
        fix: "请对照您的记录核实，或将其删除。",
      },
      "about-the-model": {
        reason: "这里说的是模型本身或给模型的指示，不应出现在回复中。",
        fix: "请删除，或重新撰写。",
      },
      "about-the-text": {
        reason: "这里是在谈论来信或回复本身，没有回答任何人。",
        fix: "请删除，或重新撰写。",
      },
      insult: { reason: "此词带有侮辱性。", fix: "请删除。" },
      "from-an-example": {
        reason: "这是某个示例回复中的内容，与这封邮件无关。",
        fix: "请删除，或重新撰写。",
      },
      "wrong-language": {
        reason: ({ found, expected }) =>
          `此处使用的是${languageName(found)}，而回复应使用${languageName(expected)}。`,
        fix: "请重新撰写，或自行翻译。",
      },
      repeated: { reason: "草稿重复了此内容。", fix: "请删除重复部分，或重新撰写。" },
      echo: { reason: "这是来信的原文，不是对它的答复。", fix: "请删除，或重新撰写。" },
      "wrong-addressee": { reason: "称呼中的姓名不是来信人。", fix: correctGreeting },
      "wrong-title": { reason: "称呼中的头衔与来信人的不符。", fix: correctGreeting },
      "greets-us": { reason: "称呼的是您自己这一方，而不是来信人。", fix: correctGreeting },
      "greets-company": {
        reason: "称呼的是公司，而来信中有来信人的姓名。",
        fix: "请改为称呼来信人；如有意如此，可保留。",
      },
      "no-greeting": { reason: "回复开头没有称呼。", fix: "请加上称呼。" },
      "senders-voice": {
        reason: "此处以来信人的口吻说话，而不是以答复人的口吻。",
        fix: "请改为从您的角度表达，或重新撰写。",
      },
      "introduced-as-sender": {
        reason: "回复在此处以收件人的姓名自称。",
        fix: "请改为您自己的姓名，或重新撰写。",
      },
      "signed-as-sender": {
        reason: "回复以收件人的姓名落款。",
        fix: "请改为您自己的姓名，或将其删除。",
      },
      markup: { reason: "回复是纯文本，收件人会看到这些格式符号。", fix: "请删除这些符号。" },
      "too-long": {
        reason: ({ kilobytes }) => `草稿有 ${kilobytes} KB，而 Outlook 最多接受 32 KB。`,
        fix: "请缩短，或使用“复制”后自行粘贴。",
      },
      "breaks-off": { reason: "草稿停在了一句话的中间。", fix: "请补写结尾，或重新撰写。" },
      "answers-nothing": {
        reason: "来信中的问题一个也没有得到回答。",
        fix: "请逐一回答，或说明会去核实，或重新撰写。",
      },
      "unknown-detail": {
        reason: "此处说已经做过某事，但其中的日期、时间或地点在邮件和回复身份中都没有，可能是模型编造的。",
        fix: removeOrVouch,
      },
      "cut-off": { reason: "模型达到长度上限，草稿在此中断。", fix: "请补写结尾，或重新撰写。" },
    } satisfies Record<FindingRule, FindingWords>,
  },
};

/** "de" → "德语" */
function languageName(code = "und"): string {
  try {
    return new Intl.DisplayNames("zh-CN", { type: "language" }).of(code) ?? code;
  } catch {
    return code; // not a language code at all
  }
}
