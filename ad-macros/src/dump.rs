//! `#[differentiable(dump)]`: the constant `F_DUMP` beside `fn f`.
//!
//! In: what the stages recorded, and the sources. Out: one text, in parts under lines `// ---- name`: the function lowered and
//! linearized, then for each generated function of the first order its stages and its source, then the sources of the
//! higher orders. The IR is in the text form that `docs/ir.md` describes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::Func;
use crate::stages::Record;

/// The forms whose stages are shown, those of the first order.
const FORMS: &[&str] = &["fwd", "bwd", "jvp", "vjp", "grad", "value_and_grad"];

/// The item.
pub fn constant(func: &Func, base: &str, records: &[Record], sources: &[(String, String)]) -> TokenStream {
    let text = text(func, base, records, sources);
    let name = quote::format_ident!("{}_DUMP", base.to_uppercase());
    let vis = &*func.vis;
    quote!(#[doc = "The intermediate representation at each stage and the generated source, by `dump`."] #vis const #name: &str = #text;)
}

fn text(func: &Func, base: &str, records: &[Record], sources: &[(String, String)]) -> String {
    let mut out = String::new();
    let mut part = |title: &str, text: &str| out += &format!("// ---- {title}\n{}\n", text.trim_end());
    for r in records.iter().filter(|r| r.func == func.name) {
        part(&format!("{}: {}", r.func, r.stage.name()), &r.text);
    }
    for (name, source) in sources {
        if FORMS.iter().any(|form| *name == format!("{base}_{form}")) {
            for r in records.iter().filter(|r| belongs(r, name)) {
                part(&format!("{}: {}", r.func, r.stage.name()), &r.text);
            }
        }
        part(name, source);
    }
    out
}

/// What both passes of a split come from is shown before the forward pass.
fn belongs(r: &Record, name: &str) -> bool {
    r.func == name || r.func.split_once(", ").is_some_and(|(fwd, _)| fwd == name)
}
