import { injectGlobalWebcomponentCss } from 'Frontend/generated/jar-resources/theme-util.js';

import '@vaadin/app-layout/src/vaadin-app-layout.js';
import '@vaadin/app-layout/src/vaadin-drawer-toggle.js';
import '@vaadin/button/src/vaadin-button.js';
import '@vaadin/tooltip/src/vaadin-tooltip.js';
import 'Frontend/generated/jar-resources/disableOnClickFunctions.js';
import '@vaadin/side-nav/src/vaadin-side-nav.js';
import '@vaadin/side-nav/src/vaadin-side-nav-item.js';
import '@vaadin/icons/vaadin-iconset.js';
import '@vaadin/icon/src/vaadin-icon.js';
import '@vaadin/scroller/src/vaadin-scroller.js';
import '@vaadin/common-frontend/ConnectionIndicator.js';
import 'Frontend/generated/jar-resources/ReactRouterOutletElement.tsx';

const loadOnDemand = (key) => {
  const pending = [];
  if (key === 'a92bcdf6b85e47b50ece04f6f8989a0eaf577590991ddb16f05160bb54d6ccfc') {
    pending.push(import('./chunks/chunk-73b3dd85fe51b04c6e492a5b777d9e136d3639c3f6d2368e3f4a68b80a91b204.js'));
  }
  if (key === '92db16694bbcbc597433670cf5ee5a409516bf7f4ad03e48c02ee05f3612863e') {
    pending.push(import('./chunks/chunk-35bd819aca4b5b834afd104da9315f8e2a6db306fe51dc6858e9f819564f3c49.js'));
  }
  if (key === 'e208accd11045d3f36439eaeea442360aac8b324835b44b12dff67911d0fb501') {
    pending.push(import('./chunks/chunk-0bb272526e14abe1b65046e24fc99bb8488337a1e49799ffe7e4434469dd722c.js'));
  }
  if (key === '8e3806e39d00fa989e27bdb39fb497c5c1b4f00955615c3ca27796a7df7d8dfe') {
    pending.push(import('./chunks/chunk-6a51af86f5f807a4fcd86563433129a02c4dc50e1e424dce3339476256dafa3b.js'));
  }
  if (key === 'c3df8dd89cb48e97f3a407d261e5709da6e6ce9b71de8805329f7604cd727441') {
    pending.push(import('./chunks/chunk-7cedb951927446e4507a98725e8fb49b1bf711969ebb0f74c97e0d72766f7ac9.js'));
  }
  if (key === 'ac7c06a2fb3dafd30f267b678dc5cadfcca13f04dcb7717a4463087ee4c5ce64') {
    pending.push(import('./chunks/chunk-6a51af86f5f807a4fcd86563433129a02c4dc50e1e424dce3339476256dafa3b.js'));
  }
  if (key === '66a93d87ada8cd18021b20d644f2c2401183452d1485f1ab6cd26e9bb186e2e9') {
    pending.push(import('./chunks/chunk-9d70712335e85d7dcc1918f237faf4d1c594b5075475bb46de6169808979c334.js'));
  }
  if (key === '5d040a412a348816d85d498aef01d0c0d6c09c5fb1cf704396eaac76a14c16df') {
    pending.push(import('./chunks/chunk-f82cfa7f26361ea243e8aae679ecf27f221a1921d9abc5a2cb5f9bac532a3454.js'));
  }
  if (key === '220e8741a869b75cfec258fd1bf948b4c21c0c392368b755fbbedc0b9970afdf') {
    pending.push(import('./chunks/chunk-ff17d635009165c56bcef93705d21596355ab0ec8e19db20cc374732f3aeb569.js'));
  }
  if (key === '2e62f2d1b325fed6974aaa610ba1a01ce4ebd1c20bc17826fd050eb299bb9144') {
    pending.push(import('./chunks/chunk-069941d049905be7113de2cb19484a8fa15499cc64010649e9b73b444d013d1d.js'));
  }
  return Promise.all(pending);
}
window.Vaadin = window.Vaadin || {};
window.Vaadin.Flow = window.Vaadin.Flow || {};
window.Vaadin.Flow.loadOnDemand = loadOnDemand;
window.Vaadin.Flow.resetFocus = () => {
 let ae=document.activeElement;
 while(ae&&ae.shadowRoot) ae = ae.shadowRoot.activeElement;
 return !ae || ae.blur() || ae.focus() || true;
}