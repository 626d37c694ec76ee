// Eight ordinary mails that an engine answers at start, to see how well it writes. Nobody ever gets these replies.

import { Mail } from "../../contract/mail.ts";

const date = "2026-03-10T09:30:00Z";
const to = [{ name: "", address: "office@hartwell-tools.example" }];

/** Four in English and four in Chinese, of different trades; each asks for one or two things. */
export const fitnessMails: Mail[] = [
  {
    subject: "Hinge for the display cabinet",
    from: { name: "Ruth Adeyemi", address: "ruth.adeyemi@northquay-museum.example" },
    text: "Good morning,\n\none of the hinges on the display cabinet we bought last spring has cracked (order HT-20418). Can it be replaced on its own, or does the whole door have to come off?\n\nKind regards\nRuth Adeyemi\nNorthquay Museum",
  },
  {
    subject: "Invoice 88213",
    from: { name: "Peter Novak", address: "p.novak@novak-joinery.example" },
    text: "Hello,\n\nyour invoice 88213 lists six saw blades, but only four were in the parcel. Could you please correct the invoice or tell us when the other two will come?\n\nBest regards\nPeter Novak",
  },
  {
    subject: "Visit to your workshop",
    from: { name: "Ines Carvalho", address: "ines.carvalho@stbrides-school.example" },
    text: "Dear Sir or Madam,\n\nI teach woodwork at St Bride's School and would like to bring a class of fourteen to see your workshop in May. Is that possible, and is there anything the pupils have to bring?\n\nYours faithfully\nInes Carvalho",
  },
  {
    subject: "Still no answer",
    from: { name: "Gareth Pugh", address: "gareth@pugh-roofing.example" },
    text: "I wrote to you twice about the drill that stops after ten minutes and nobody has replied. This is not good enough. What are you going to do about it?\n\nGareth Pugh",
  },
  {
    subject: "咨询：电锯保养",
    from: { name: "陈晓梅", address: "chenxm@lvyuan-garden.example" },
    text: "您好！\n\n我们公司去年在贵司购买了三台园林电锯，请问保养服务怎么预约？另外，锯链可以单独购买吗？\n\n谢谢！\n陈晓梅",
  },
  {
    subject: "订单 HT-20977 未收到",
    from: { name: "王建国", address: "wangjg@huadong-zs.example" },
    text: "您好，订单HT-20977的两箱砂纸到现在还没有收到，请帮忙查一下目前到哪里了？\n\n王建国\n华东装饰工程公司",
  },
  {
    subject: "发票抬头有误",
    from: { name: "刘思远", address: "liusy@mingde-edu.example" },
    text: "您好：\n\n贵司寄来的发票抬头写错了，应为“明德教育咨询有限公司”。请问可以重新开具吗？需要我们把原发票寄回吗？\n\n刘思远",
  },
  {
    subject: "想投诉上门服务",
    from: { name: "赵敏", address: "zhaomin88@mailbox.example" },
    text: "上周来修台钻的师傅迟到了两个小时，修完第二天又坏了。这种服务让人很失望，请问你们打算怎么处理？\n\n赵敏",
  },
].map((mail) => Mail.parse({ ...mail, to, date }));
