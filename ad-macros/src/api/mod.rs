//! The generated items: which functions exist for a function, their names, and the hidden companion type
//! through which other functions find them.
//!
//! Everything that can be differentiated again is made as a [`Func`] and fed back through [`generate`]; order n is
//! that function applied n times. Only drivers without further derivatives (`_jacobian`, `_hessian`) and the
//! companions are written as text.

mod by_call;
mod companion;
mod drivers;
pub mod keys;
pub mod methods;
mod naming;
pub mod passes;
mod residuals;
mod signature;

use proc_macro2::TokenStream;

use crate::emit::{self, FnOptions, Table};
use crate::ir::*;
use crate::transform::reverse::{self, Ask, Split};
use crate::transform::{Saved, forward};

pub use keys::residual_ty;
pub use passes::{Passing, TraitParts};
pub use residuals::phantom;

/// What is generated for a function.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Users call it: every form exists.
    Public,
    /// A forward or backward pass: only callers' forward and backward passes reach it.
    Internal,
}

/// A function in the two forms in which it can be differentiated.
struct Subject {
    /// With everything that it does: what is fast.
    whole: Func,
    /// As a call of the function that it is derived from: what is short.
    brief: Option<Func>,
}

impl Subject {
    /// The form from which passes and everything but the derivatives of gradients is made.
    fn brief(&self) -> &Func {
        self.brief.as_ref().unwrap_or(&self.whole)
    }
}

/// What the user asked for.
pub struct Request {
    pub order: u32,
    /// The generated names begin with this.
    pub base: String,
    pub companion: bool,
    /// What is generated is not for the user's eyes: methods forward to it.
    pub hidden: bool,
    /// Of a method: whose it is, where that can be written without parameters.
    pub owner: Option<TokenStream>,
    /// The companion may call the function: not where it is `async` or `unsafe`, and was refused for that.
    pub callable: bool,
    /// Of a method that generic code reaches through a bound: its name, and which side of the bound this is.
    pub passing: Option<(String, Passing)>,
    /// A parameter is a closure: nobody but other differentiable functions can call what is generated.
    pub takes_closures: bool,
}

/// Everything that was generated, in order.
pub struct Generated {
    pub tokens: TokenStream,
    /// `(name, source)` of each function, for people.
    pub sources: Vec<(String, String)>,
    /// The names of the functions that users call.
    pub public: Vec<String>,
    /// Values whose type a residual struct would have to name: `(name, where)`.
    pub unnamed: Vec<(String, proc_macro2::Span)>,
    /// What a trait gets for its method.
    pub of_trait: TraitParts,
}

pub fn generate(func: &Func, request: &Request) -> Generated {
    let mut out = Generated {
        tokens: TokenStream::new(),
        sources: Vec::new(),
        public: Vec::new(),
        unnamed: Vec::new(),
        of_trait: TraitParts::default(),
    };
    let companion = request.companion.then(|| func.name.clone());
    let mut g =
        Generator { out: &mut out, level: 1, callable: request.callable, hidden: request.hidden, request };
    let mut func = func.clone();
    naming::name_types(&mut func);
    let role = if request.takes_closures { Role::Internal } else { Role::Public };
    let subject = Subject { whole: func, brief: None };
    g.function(&subject, &request.base, companion, request.order, role);
    out
}

struct Generator<'a> {
    out: &'a mut Generated,
    level: u32,
    callable: bool,
    hidden: bool,
    request: &'a Request,
}

impl Generator<'_> {
    /// The derivatives of a function that itself exists already; with `order` left.
    fn function(&mut self, subject: &Subject, base: &str, companion: Option<String>, order: u32, role: Role) {
        let level = self.level;
        let name = |form: &str| format!("{base}_{form}");
        let func = subject.brief();
        let split = self.split(func, base, order, role);
        let jvp = |f: &Func| forward::jvp(f, name("jvp"), level);
        let whole = jvp(if is_gradient(base) { &subject.whole } else { func });
        self.emit(&whole, &[format!("Forward mode: `{base}` and its derivative in a direction.")], role);
        let calls = companion.is_some().then(|| by_call::by_call(func)).flatten();
        let mut again = Vec::new();
        if role == Role::Public {
            again = self.public(subject, calls.as_ref(), base, order);
        }
        if let Some(companion) = &companion {
            let user = self.level == 1 && self.callable;
            let kind = companion::Kind { nested: order > 1, user, owner: self.request.owner.as_ref() };
            let text = |t: &mut Table| companion::text(t, func, companion, base, &split, &kind);
            self.item(text);
            if self.level == 1 && self.request.takes_closures {
                self.item(|t| companion::value(t, func, companion, base));
            }
        }
        self.pass(func, base, &split, &whole, order > 1);
        if order > 1 {
            self.level += 1;
            let nested = companion.is_some();
            let hidden = |f: &Func| nested.then(|| f.name.clone());
            let brief = if is_gradient(base) { &jvp(func) } else { &whole };
            let mut internal = [
                companion::forward_pass(&split),
                companion::backward_pass(func, &split),
                companion::jvp_pass(func, brief, name("jvp_pass")),
            ];
            self.make_abstract(&mut internal, base, &split);
            for f in &mut internal {
                f.generics = std::rc::Rc::new(crate::parse::closures::raised(&f.generics));
            }
            for whole in internal {
                let (name, companion) = (whole.name.clone(), hidden(&whole));
                let subject = Subject { whole, brief: None };
                self.function(&subject, &name, companion, order - 1, Role::Internal);
            }
            if role == Role::Public {
                let brief = calls.as_ref().map(jvp);
                again.push((Subject { whole, brief }, order - 1));
            }
            for (subject, left) in again {
                // A Hessian-vector product has used up two levels.
                let further = order - 1 - left;
                self.level += further;
                let f = &subject.whole;
                let companion = hidden(f);
                self.function(&subject, &f.name.clone(), companion, left, role);
                self.level -= further;
            }
            self.level -= 1;
        }
    }

    /// What the trait asks for, or what the implementation gives, where this is a pass of a trait's method.
    fn pass(&mut self, func: &Func, base: &str, split: &Split, jvp: &Func, again: bool) {
        let Some((method, passing)) = &self.request.passing else { return };
        let Some(steps) = base.strip_prefix(&*self.request.base).filter(|s| passes::is_pass(s)) else {
            return;
        };
        let name = passes::Name { method, steps };
        match passing {
            Passing::Trait => passes::declaration(&mut self.out.of_trait, &name, func, split, jvp, again),
            Passing::Impl { ty, generics } => {
                let raised = |g: syn::Generics, _| crate::parse::closures::raised(&g);
                let generics = &(1..self.level).fold(generics.clone(), raised);
                let text =
                    |t: &mut Table| passes::implementation(t, &name, func, split, jvp, base, (ty, generics));
                self.item(text);
            }
        }
    }

    /// In a trait, what a forward pass keeps is the implementor's.
    fn make_abstract(&self, funcs: &mut [Func], base: &str, split: &Split) {
        let Some((method, Passing::Trait)) = &self.request.passing else { return };
        let Some(steps) = base.strip_prefix(&*self.request.base) else { return };
        for f in funcs {
            *f = passes::make_abstract(f, split, &passes::Name { method, steps });
        }
    }

    fn split(&mut self, func: &Func, base: &str, order: u32, role: Role) -> Split {
        let struct_name = format!("{}Residuals", pascal(base));
        let generics = residuals::generics(func);
        let fwd = format!("{base}_fwd");
        let split = reverse::split(func, fwd, format!("{base}_bwd"), struct_name, generics, self.level);
        // One variable of the user's may be behind several residuals, and comes back at every level: it is named once.
        if self.out.unnamed.is_empty() {
            let mut found = split
                .unnamed
                .iter()
                .filter_map(|n| Some((n.clone(), defined_at(func, n)?)))
                .collect::<Vec<_>>();
            if let (true, Some(n)) = (found.is_empty(), split.unnamed.first()) {
                found.push((n.clone(), func.span));
            }
            self.out.unnamed.extend(found);
        }
        let text = |t: &mut Table| residuals::text(t, func, &split.residuals, order > 1);
        self.item(text);
        let mut doc = vec![format!("The forward pass of `{base}`.")];
        doc.extend(saves(&split.saved));
        self.emit(&split.fwd, &doc, role);
        let doc = [format!(
            "The backward pass of `{base}`: from the cotangent of the result to those of the arguments."
        )];
        self.emit(&split.bwd, &doc, role);
        split
    }

    /// The functions that users call; returns those that can be differentiated again, with their orders. `calls` is the
    /// function as a call of itself.
    fn public(
        &mut self,
        subject: &Subject,
        calls: Option<&Func>,
        base: &str,
        order: u32,
    ) -> Vec<(Subject, u32)> {
        let level = self.level;
        let func = &subject.whole;
        let name = |form: &str| format!("{base}_{form}");
        let left = order.saturating_sub(1);
        let mut again = Vec::new();
        let joint = |g: &mut Self, form: &str, ask: Ask, from: &Func, doc: String| {
            let whole = reverse::joint(from, name(form), level, ask);
            g.emit(&whole, &[doc], Role::Public);
            let brief = calls.filter(|_| left > 0).map(|f| reverse::joint(f, name(form), level, ask));
            Subject { whole, brief }
        };
        let form = if is_gradient(base) { func } else { subject.brief() };
        let doc = format!("The value of `{base}`, and the cotangents of the arguments.");
        again.push((joint(self, "vjp", Ask::Pullback, form, doc), left));
        let fallible = func.result_ty.payload().is_some_and(Ty::is_float);
        if func.result_ty.is_float() || fallible {
            let doc = format!("The gradient of `{base}`.");
            let grad = joint(self, "grad", Ask::Gradient, func, doc);
            let doc = format!("The value and the gradient of `{base}`.");
            let both = joint(self, "value_and_grad", Ask::ValueAndGradient, func, doc);
            let in_place = func.params.iter().any(|p| p.mode == Mode::RefMut);
            if order > 1 && !in_place {
                let product = |f: &Func| forward::tangent(f, name("hvp"), level + 1);
                let hvp = product(&grad.whole);
                let doc =
                    [format!("The product of the Hessian of `{base}` with a vector: forward over reverse.")];
                self.emit(&hvp, &doc, Role::Public);
                if !fallible {
                    self.item(|t| drivers::hessian(t, func, base));
                }
                if order > 2 {
                    let brief = grad.brief.as_ref().map(product);
                    again.push((Subject { whole: hvp, brief }, order - 2));
                }
            }
            again.push((grad, left));
            again.push((both, left));
        }
        self.out.public.extend([name("hessian"), name("jacobian")]);
        self.item(|t| drivers::jacobian(t, func, base));
        again
    }

    fn emit(&mut self, func: &Func, doc: &[String], role: Role) {
        let inline = if is_small(&func.body) { "#[inline(always)]" } else { "#[inline]" };
        let mut attrs = vec![inline.to_string(), "#[allow(warnings, clippy::all)]".to_string()];
        if role == Role::Internal || self.level > 1 || self.hidden {
            attrs.push("#[doc(hidden)]".to_string());
        }
        if role == Role::Public {
            self.out.public.push(func.name.clone());
        }
        let rendered = emit::function(func, &FnOptions { attrs, doc: doc.to_vec() });
        self.out.tokens.extend(rendered.tokens);
        self.out.sources.push((func.name.clone(), rendered.code));
    }

    fn item(&mut self, text: impl FnOnce(&mut Table) -> String) {
        let mut table = Table::new();
        let text = text(&mut table);
        self.out.tokens.extend(table.tokens(&text));
    }
}

/// Whether a generated name says that the function is the gradient of one that the user wrote, or of its gradient.
fn is_gradient(base: &str) -> bool {
    base.ends_with("_grad") && !base.ends_with("_and_grad")
}

/// A leaf of straight-line code, such as the right-hand side of a differential equation: a call of it in a loop costs more
/// than what it computes.
fn is_small(body: &Region) -> bool {
    const STATEMENTS: usize = 48;
    body.stmts.len() <= STATEMENTS
        && !body.stmts.iter().any(|s| matches!(s.op, Op::If { .. } | Op::Loop(_) | Op::Call(_)))
}

/// Where the user's variable of this name gets its value.
fn defined_at(func: &Func, name: &str) -> Option<proc_macro2::Span> {
    fn find(func: &Func, r: &Region, name: &str) -> Option<proc_macro2::Span> {
        r.stmts.iter().find_map(|s| match &s.op {
            Op::If { then, otherwise, .. } => find(func, then, name).or_else(|| find(func, otherwise, name)),
            Op::Loop(l) => find(func, &l.body, name),
            Op::New(r, _) if func.root(*r).name == name => Some(s.span),
            _ => s.results.iter().any(|v| func.value(*v).name == name).then_some(s.span),
        })
    }
    find(func, &func.body, name)
}

/// What a forward pass saves, one line for each value.
fn saves(saved: &[Saved]) -> Vec<String> {
    if saved.is_empty() {
        return vec!["Saves nothing.".into()];
    }
    let mut lines: Vec<String> = Vec::new();
    let mut groups: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for s in saved {
        match groups.iter_mut().find(|(loops, _)| *loops == s.loops) {
            Some((_, names)) => names.push(format!("`{}`", s.name)),
            None => groups.push((s.loops.clone(), vec![format!("`{}`", s.name)])),
        }
    }
    for (loops, names) in groups {
        let n = names.len();
        let what = format!("Saves {n} value{} ({})", if n == 1 { "" } else { "s" }, names.join(", "));
        lines.push(if loops.is_empty() {
            format!("{what}.")
        } else {
            let over: Vec<String> = loops.iter().map(|l| format!("`{l}`")).collect();
            format!("{what} for each iteration of the loop over {}.", over.join(", "))
        });
    }
    lines
}

/// `my_function` is `MyFunction`.
fn pascal(name: &str) -> String {
    let name = name.trim_start_matches("r#");
    let mut out = String::new();
    for part in name.split('_').filter(|p| !p.is_empty()) {
        let mut chars = part.chars();
        out.extend(chars.next().map(|c| c.to_ascii_uppercase()));
        out.push_str(chars.as_str());
        // `a_1` and `a1` stay different.
        if part.chars().all(|c| c.is_ascii_digit()) {
            out.push('_');
        }
    }
    out
}
