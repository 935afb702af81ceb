import { launchChromium } from "../test/browser/chromium.ts";
import { serve } from "../test/browser/server.ts";
import { siteOfEditions } from "../test/browser/site/read-site.ts";
import { siteOnDemand } from "../test/browser/site/site-on-demand.ts";
import { CONTENT_SECURITY_POLICY } from "../generator/site/layout/policy.ts";
import { pageSpeed } from "./harness/page-speed.ts";
const site = await siteOfEditions();
const browser = await launchChromium();
const base = siteOnDemand(site);
const { name } = site.newest;
const variants: Record<string,(s:string)=>string> = {
  base: s=>s,
  closed: s=>{const i=s.indexOf('<ul class="fields">'); return s.slice(0,i)+s.slice(i).replaceAll("<details open>","<details>")},
  closed2: s=>{let d=0; return s.replace(/<details( open)?>|<\/details>/g,(m,o,at)=>{ if(at<s.indexOf('<ul class="fields">'))return m; if(m==="</details>"){d--;return m} d++; return d<=1?m:"<details>"})},
  noid: s=>s.replace(/<p class="m">.*?<\/p>/g,""),
  nonav: s=>s.replace(/<nav id="nav".*?<\/nav>/s,""),
  nofields: s=>s.replace(/<ul class="fields">.*<\/ul>/s,""),
};
for (const page of ["models/clinical-summary/visit-push/"]) for (const [n,f] of Object.entries(variants)) {
  const fileOf=(p:string)=>{const t:any=base(p); return typeof t==="string"&&p.endsWith("/")?f(t):t};
  fileOf(`/${name}/${page}`);
  const {server,url}=await serve(fileOf as any, CONTENT_SECURITY_POLICY);
  const r:any[]=[]; for(let i=0;i<3;i++) r.push(await pageSpeed(browser, `${url}/${name}/${page}`));
  const med=(k:string)=>r.map(x=>x[k]).sort((a,b)=>a-b)[1];
  console.log(page.slice(7,30), n, Object.keys(r[0]).filter(k=>typeof r[0][k]==="number").map(k=>k+"="+Math.round(med(k))).join(" "));
  server.close();
}
await browser.close();
