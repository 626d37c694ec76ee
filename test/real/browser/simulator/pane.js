// Plain JavaScript of an add-in that uses Office as anybody would; the test calls it through the frame.

window.heard = [];

Office.onReady((info) => {
  const hear = (type, note) =>
    Office.context.mailbox.addHandlerAsync(
      type,
      (event) => window.heard.push(note(event)),
      () => {},
    );
  hear(Office.EventType.ItemChanged, () => `item: ${Office.context.mailbox.item?.subject ?? null}`);
  hear(Office.EventType.OfficeThemeChanged, (event) => `theme: ${event.officeTheme.bodyBackgroundColor}`);
  document.getElementById("ready").textContent = `${info.host} ${info.platform}`;
});

/** Calls Office.context.mailbox.<path>(...given) and answers its value, or its error's code. */
window.ask = (path, ...given) =>
  new Promise((resolve) => {
    const names = path.split(".");
    const method = names.pop();
    let owner = Office.context.mailbox;
    for (const name of names) owner = owner[name];
    owner[method](...given, (result) =>
      resolve(result.status === "succeeded" ? { value: result.value } : { code: result.error.code }),
    );
  });
