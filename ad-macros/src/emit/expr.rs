//! Scalar operations as expressions.
//!
//! In: a statement that defines one scalar. Out: its expression, operands folded in. The tree of operations is that
//! of the IR.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::body::Emitter;
use super::code::{Expr, Prec, prec};
use super::{Table, tidy, types};
use crate::ir::*;
use crate::rules::{Prim, Write};

impl<'f> Emitter<'f> {
    /// A value where it is read: its variable, constant, or the expression that waited for this.
    pub fn val(&mut self, v: Value) -> Expr {
        if let Some(var) = self.vars.value(v) {
            return Expr::Var(var);
        }
        match self.pending.get(&v) {
            Some(e) => e.clone(),
            // Defined nowhere: the verifier has refused it. The text names it.
            None => Expr::atom(format!("undefined_{}", v.0)),
        }
    }

    pub fn value_of(&mut self, s: &'f Stmt) -> Expr {
        let ty = s.results.first().map_or(Ty::Unknown, |&v| self.func.value(v).ty.clone());
        match &s.op {
            Op::Pure(p) => {
                let e = self.pure(p, &ty);
                let user = matches!(p, Pure::Call { .. } | Pure::Method { .. } | Pure::Template { .. });
                if user { self.at(s.span, e) } else { e }
            }
            Op::Prim(p, args) => self.prim(s, *p, args),
            Op::Cast(a) => self.cast(*a, &ty),
            Op::StopGradient(a) => {
                let a = self.val(*a);
                Expr::call("::ad_runtime::stop_gradient", vec![a])
            }
            Op::Load(p) => self.loaded(p, &self.func.value(s.results[0]).ty.clone()),
            Op::Lin(l) => self.lin(l, &ty),
            _ => Expr::Tuple(vec![]),
        }
    }

    fn prim(&mut self, s: &Stmt, p: Prim, args: &[Value]) -> Expr {
        let mut es: Vec<Expr> = args.iter().map(|&a| self.val(a)).collect();
        match (p.write, es.len()) {
            (Write::Infix(op), 2) => {
                let b = es.pop().unwrap_or(Expr::Tuple(vec![]));
                let a = es.pop().unwrap_or(Expr::Tuple(vec![]));
                // `a + -b` is `a - b`, bit for bit.
                match (op, b) {
                    // Cotangents of values that are only passed on: of a struct perhaps.
                    ("+", b)
                        if !types::is_number(&self.func.value(s.results[0]).ty)
                            && self.func.generics.type_params().next().is_none() =>
                    {
                        Expr::call("::ad_runtime::sum", vec![a, b])
                    }
                    ("+", Expr::Unary("-", b)) => Expr::binary("-", a, *b),
                    (op, b) => Expr::binary(op, a, b),
                }
            }
            (Write::Prefix(op), 1) => Expr::unary(op, es.remove(0)),
            (Write::Method(name), n) if n > 0 => {
                let recv = es.remove(0);
                let ty = self.func.value(args[0]).ty.clone();
                let recv = self.receiver(recv, &ty);
                self.at(s.span, Expr::method(recv, name, es))
            }
            _ => Expr::Tuple(es),
        }
    }

    /// An expression on which a method is called: rustc has to know its type by then.
    fn receiver(&mut self, e: Expr, ty: &Ty) -> Expr {
        match types::suffix(ty) {
            Some(suffix) if self.ambiguous(&e) => e.with_suffix(suffix),
            // `type Real = f64` is no suffix.
            None if self.ambiguous(&e) => match ty {
                Ty::Named(name) => Expr::Cast(Box::new(e), self.table.frag(name)),
                _ => e,
            },
            _ => e,
        }
    }

    fn cast(&mut self, a: Value, to: &Ty) -> Expr {
        let from = self.func.value(a).ty.clone();
        let e = self.val(a);
        match (&from, to) {
            (_, Ty::Float(FloatTy::Param(name))) => {
                let converted = Expr::call(&format!("{name}::from"), vec![e]);
                Expr::method(converted, "unwrap", vec![])
            }
            (Ty::Float(FloatTy::Param(_)), Ty::Float(f)) => {
                let name = if *f == FloatTy::F32 { "to_f32" } else { "to_f64" };
                Expr::method(Expr::method(e, name, vec![]), "unwrap", vec![])
            }
            _ => Expr::Cast(Box::new(e), types::ty(to, &mut self.table)),
        }
    }

    fn lin(&mut self, l: &Lin, ty: &Ty) -> Expr {
        match l {
            Lin::Zero => types::zero(ty, &mut self.table),
            Lin::Add(a, b) => self.infix("+", *a, *b),
            Lin::Sub(a, b) => self.infix("-", *a, *b),
            Lin::Neg(a) => Expr::unary("-", self.val(*a)),
            Lin::Scale(k, x) => self.infix("*", *k, *x),
            Lin::Unscale(k, x) => self.infix("/", *x, *k),
            Lin::Select(c, a, b) => {
                let c = self.val(*c);
                let mut arm = |v: &Option<Value>| match v {
                    Some(v) => self.val(*v),
                    None => types::zero(ty, &mut self.table),
                };
                let (a, b) = (arm(a), arm(b));
                Expr::if_else(c, a, b)
            }
            Lin::Cast(a) => self.cast(*a, ty),
        }
    }

    fn infix(&mut self, op: &'static str, a: Value, b: Value) -> Expr {
        let a = self.val(a);
        Expr::binary(op, a, self.val(b))
    }

    pub fn operand(&mut self, o: &Operand) -> Expr {
        match o {
            Operand::Value(v) => self.val(*v),
            Operand::Place(p) => self.place_base(p),
            Operand::Ref(p) => self.lend(p, false),
            Operand::RefMut(p) => self.lend(p, true),
        }
    }

    /// Generic arguments after `::`, with their brackets.
    pub fn turbofish(&mut self, f: &Frag) -> String {
        let bare =
            !matches!((*f.0).clone().into_iter().next(), Some(TokenTree::Punct(p)) if p.as_char() == '<');
        let text = self.table.frag(f);
        if bare { format!("<{text}>") } else { text }
    }

    /// A constant; the items of a block `{ const N: usize = 3; N }` move to the top of the function.
    fn atom(&mut self, f: &Frag, ty: &Ty) -> Expr {
        if f.0.to_string().replace(' ', "") == "::core::default::Default::default()" {
            return Expr::call("::core::default::Default::default", vec![]);
        }
        let mut found = false;
        let tokens = self.hoist((*f.0).clone(), &mut found);
        if found {
            constant(&Frag::new(tokens), ty, &mut self.table)
        } else {
            constant(f, ty, &mut self.table)
        }
    }

    /// The tokens with each block of constants replaced by its value; `found` where there was one.
    fn hoist(&mut self, tokens: TokenStream, found: &mut bool) -> TokenStream {
        let mut out = TokenStream::new();
        for token in tokens {
            let TokenTree::Group(g) = token else {
                out.extend([token]);
                continue;
            };
            match self.block_of_constants(&g) {
                Some(value) => {
                    *found = true;
                    out.extend(value);
                }
                None => {
                    let mut inner = Group::new(g.delimiter(), self.hoist(g.stream(), found));
                    inner.set_span(g.span());
                    out.extend([TokenTree::Group(inner)]);
                }
            }
        }
        out
    }

    /// The name that a block of constants ends with. Two constants of one name that differ stay where they are.
    fn block_of_constants(&mut self, g: &Group) -> Option<TokenStream> {
        let first = g.stream().into_iter().next()?;
        if g.delimiter() != Delimiter::Brace || !matches!(&first, TokenTree::Ident(i) if i == "const") {
            return None;
        }
        let block: syn::Block = syn::parse2(TokenStream::from(TokenTree::Group(g.clone()))).ok()?;
        let (last, items) = block.stmts.split_last()?;
        let syn::Stmt::Expr(syn::Expr::Path(value), None) = last else { return None };
        let mut new = Vec::new();
        for stmt in items {
            let syn::Stmt::Item(syn::Item::Const(c)) = stmt else { return None };
            let tokens = quote::quote!(#c);
            match self.consts.iter().find(|(name, _)| c.ident == name) {
                Some((_, known)) if known.0.to_string() == tokens.to_string() => {}
                Some(_) => return None,
                None => new.push((c.ident.to_string(), Frag::new(tokens))),
            }
        }
        self.consts.extend(new);
        Some(quote::quote!(#value))
    }

    fn operands(&mut self, os: &[Operand]) -> Vec<Expr> {
        os.iter().map(|o| self.operand(o)).collect()
    }

    /// An expression without derivative; `ty` is the type of its value.
    pub fn pure(&mut self, p: &Pure, ty: &Ty) -> Expr {
        match p {
            Pure::Atom(f) => self.atom(f, ty),
            Pure::Unary(op, a) => Expr::unary(op, self.operand(a)),
            Pure::Binary(op, a, b) => {
                let a = self.operand(a);
                Expr::binary(op, a, self.operand(b))
            }
            Pure::Method { recv, name, turbofish, args } => {
                let mut e = match recv {
                    Operand::Ref(p) | Operand::RefMut(p) => self.place_base(p),
                    o => self.operand(o),
                };
                if let Operand::Value(v) = recv {
                    let ty = self.func.value(*v).ty.clone();
                    e = self.receiver(e, &ty);
                }
                let name = match turbofish {
                    Some(f) => format!("{name}::{}", self.turbofish(f)),
                    None => name.clone(),
                };
                let args = self.operands(args);
                Expr::method(e, &name, args)
            }
            Pure::Call { path, args } => {
                let path = self.table.frag(path);
                let args = self.operands(args);
                Expr::Call(path, args)
            }
            Pure::Cast(a, to) => {
                let e = self.operand(a);
                Expr::Cast(Box::new(e), self.table.frag(to))
            }
            Pure::Index(base, i) => {
                let base = self.pure(base, &Ty::Unknown);
                Expr::Index(Box::new(base), Box::new(self.operand(i)))
            }
            Pure::Field(base, name) => Expr::Field(Box::new(self.pure(base, &Ty::Unknown)), name.clone()),
            Pure::Template { pieces, args } => {
                for piece in pieces {
                    let words = piece.split(|c: char| !(c.is_alphanumeric() || c == '_'));
                    self.reserved.extend(words.map(str::to_string));
                }
                let prec = template_prec(pieces);
                Expr::Template { pieces: tidy_pieces(pieces), holes: self.operands(args), prec }
            }
        }
    }
}

/// A number without a suffix, perhaps negative.
pub fn is_number(f: &Frag) -> bool {
    digits((*f.0).clone()).is_some()
}

/// Its sign and digits.
fn digits(tokens: TokenStream) -> Option<(bool, String)> {
    let mut tokens = tokens.into_iter();
    let mut first = tokens.next()?;
    let negative = matches!(&first, TokenTree::Punct(p) if p.as_char() == '-');
    if negative {
        first = tokens.next()?;
    }
    let TokenTree::Literal(l) = first else { return None };
    let text = l.to_string();
    let number = text.starts_with(|c: char| c.is_ascii_digit());
    let hex = text.starts_with("0x") || text.starts_with("0b") || text.starts_with("0o");
    let plain =
        !hex && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '_' | 'e' | 'E' | '+' | '-'));
    (number && plain && tokens.next().is_none()).then_some((negative, text))
}

/// A constant expression.
fn constant(f: &Frag, ty: &Ty, table: &mut Table) -> Expr {
    if let Some((negative, digits)) = digits((*f.0).clone()) {
        // A number that `i32` cannot hold says its type wherever nothing else does.
        let long = digits.len() > 9 && matches!(ty, Ty::Int(name) if name != "i32");
        let number = Expr::number(&digits);
        let number = match types::suffix(ty) {
            Some(suffix) if long => number.with_suffix(suffix),
            _ => number,
        };
        return if negative { Expr::unary("-", number) } else { number };
    }
    let prec = frag_prec(&f.0);
    Expr::Text(table.frag(f), prec)
}

/// How tightly the user's expression binds.
fn frag_prec(tokens: &TokenStream) -> Prec {
    let mut path = true;
    let mut count = 0;
    for token in tokens.clone() {
        count += 1;
        path &= match token {
            TokenTree::Ident(i) => !matches!(i.to_string().as_str(), "if" | "match" | "move" | "loop" | "as"),
            TokenTree::Punct(p) => p.as_char() == ':',
            TokenTree::Group(_) | TokenTree::Literal(_) => count == 1,
        };
    }
    if count <= 1 {
        let block = |t: &TokenTree| matches!(t, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace);
        return if tokens.clone().into_iter().any(|t| block(&t)) { prec::LOWEST } else { prec::ATOM };
    }
    if path {
        return prec::POSTFIX;
    }
    syn::parse2::<syn::Expr>(tokens.clone()).map_or(prec::LOWEST, |e| expr_prec(&e))
}

/// The text of a template spaced as a person would, the holes being words.
fn tidy_pieces(pieces: &[String]) -> Vec<String> {
    const HOLE: &str = "__hole";
    let whole = pieces.join(&format!(" {HOLE} "));
    let tidied = whole.parse::<TokenStream>().map(|t| tidy(&t)).unwrap_or_default();
    let parts: Vec<String> = tidied.split(HOLE).map(str::to_string).collect();
    if parts.len() == pieces.len() { parts } else { pieces.to_vec() }
}

fn template_prec(pieces: &[String]) -> Prec {
    let text = pieces.join(" x ");
    syn::parse_str::<syn::Expr>(&text).map_or(prec::LOWEST, |e| expr_prec(&e))
}

fn expr_prec(e: &syn::Expr) -> Prec {
    use syn::Expr as E;
    match e {
        E::Lit(_) | E::Paren(_) | E::Tuple(_) | E::Array(_) | E::Repeat(_) | E::Macro(_) => prec::ATOM,
        E::Path(_) | E::Call(_) | E::MethodCall(_) | E::Field(_) | E::Index(_) | E::Try(_) => prec::POSTFIX,
        E::Unary(_) | E::Reference(_) => prec::UNARY,
        E::Cast(_) => prec::CAST,
        E::Binary(b) => {
            use quote::ToTokens;
            prec::infix(&b.op.to_token_stream().to_string())
        }
        E::Range(_) => prec::RANGE,
        _ => prec::LOWEST,
    }
}
