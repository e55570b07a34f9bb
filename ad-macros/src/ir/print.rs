//! The text form of the IR, for golden tests and `#[differentiable(dump)]`.
//!
//! One statement a line; a definition is `id: type "name" = operation`. Linear values and roots have a `'` behind
//! their id. Regions are indented and end with `yield`.
//!
//! ```text
//! fn dot(@0: &[f64] "x", %0: f64 "w") -> f64 {
//!     %1: f64 "s" = const 0.0
//!     %2: usize "n" = @0.len()
//!     for %3 in %c..%2 carry (%4 "s" = %1) {
//!         %5: f64 "t" = load @0[%3]
//!         %6: f64 "s" = mul %5, %0
//!         yield %6
//!     } -> %7 "s"
//!     return %7
//! }
//! ```
//!
//! Deliberately absent: spans, and anything that differs between two runs. The text is written, never read.

use std::fmt::{self, Display, Write};

use super::*;
use crate::emit::tidy;

impl Display for Func {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut p = Printer { func: self, out: String::new(), indent: 0 };
        p.function();
        f.write_str(&p.out)
    }
}

struct Printer<'f> {
    func: &'f Func,
    out: String,
    indent: usize,
}

impl Printer<'_> {
    fn line(&mut self, text: &str) {
        self.out += &"    ".repeat(self.indent);
        self.out += text;
        self.out.push('\n');
    }

    fn function(&mut self) {
        let params: Vec<String> = self.func.params.iter().map(|p| self.param(p)).collect();
        let result = match &self.func.result_ty {
            Ty::Tuple(ts) if ts.is_empty() => String::new(),
            t => format!(" -> {}", ty(t)),
        };
        self.line(&format!("fn {}({}){result} {{", self.func.name, params.join(", ")));
        self.indent += 1;
        self.stmts(&self.func.body);
        if self.func.body.diverges {
            self.line("diverge");
        } else if self.func.result != Tree::unit() {
            self.line(&format!("return {}", self.tree(&self.func.result)));
        }
        self.indent -= 1;
        self.line("}");
    }

    fn param(&self, p: &Param) -> String {
        let active = if p.active { "" } else { "const " };
        let mode = match p.mode {
            Mode::Value => "",
            Mode::Ref => "&",
            Mode::RefMut => "&mut ",
            Mode::Accumulator => "&acc ",
        };
        format!("{active}{}: {mode}{} {:?}", self.tree(&p.tree), ty(&p.ty), p.name)
    }

    fn v(&self, v: Value) -> String {
        let linear = self.func.values.get(v.0 as usize).is_some_and(|d| d.linear);
        format!("{v}{}", if linear { "'" } else { "" })
    }

    fn r(&self, r: Root) -> String {
        let linear = self.func.roots.get(r.0 as usize).is_some_and(|d| d.linear);
        format!("{r}{}", if linear { "'" } else { "" })
    }

    fn vs(&self, vs: &[Value]) -> String {
        vs.iter().map(|&v| self.v(v)).collect::<Vec<_>>().join(", ")
    }

    fn place(&self, p: &Place) -> String {
        let mut out = self.r(p.root);
        for proj in &p.proj {
            let end = |v: &Option<Value>| v.map_or(String::new(), |v| self.v(v));
            out += &match proj {
                Proj::Index(i) => format!("[{}]", self.v(*i)),
                Proj::Field(name) => format!(".{name}"),
                Proj::Range(a, b) => format!("[{}..{}]", end(a), end(b)),
            };
        }
        out
    }

    fn leaf(&self, l: &Leaf) -> String {
        match l {
            Leaf::Value(v) => self.v(*v),
            Leaf::Root(r) => self.r(*r),
        }
    }

    fn tree(&self, t: &Tree<Leaf>) -> String {
        match t {
            Tree::Leaf(l) => self.leaf(l),
            Tree::Tuple(ts) => {
                format!("({})", ts.iter().map(|t| self.tree(t)).collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn def_value(&self, v: Value) -> String {
        match self.func.values.get(v.0 as usize) {
            Some(d) => format!("{}: {} {:?}", self.v(v), ty(&d.ty), d.name),
            None => format!("{v}: undefined"),
        }
    }

    fn def_root(&self, r: Root) -> String {
        match self.func.roots.get(r.0 as usize) {
            Some(d) => format!("{}: {} {:?}", self.r(r), ty(&d.ty), d.name),
            None => format!("{r}: undefined"),
        }
    }

    fn region(&mut self, r: &Region) {
        self.indent += 1;
        self.stmts(r);
        if r.diverges {
            self.line("diverge");
        } else if !r.yields.is_empty() {
            self.line(&format!("yield {}", self.vs(&r.yields)));
        }
        self.indent -= 1;
    }

    fn stmts(&mut self, r: &Region) {
        r.stmts.iter().for_each(|s| self.stmt(s));
    }

    fn results(&self, s: &Stmt) -> String {
        if s.results.is_empty() {
            return String::new();
        }
        let defs: Vec<String> = s.results.iter().map(|&v| self.def_value(v)).collect();
        format!(" -> {}", defs.join(", "))
    }

    fn stmt(&mut self, s: &Stmt) {
        match &s.op {
            Op::If { cond, then, otherwise } => {
                self.line(&format!("if {} {{", self.v(*cond)));
                self.region(then);
                if !otherwise.stmts.is_empty() || !otherwise.yields.is_empty() || otherwise.diverges {
                    self.line("} else {");
                    self.region(otherwise);
                }
                self.line(&format!("}}{}", self.results(s)));
            }
            Op::Loop(l) => self.looped(l, s),
            _ => {
                let text = self.simple(s);
                self.line(&text);
            }
        }
    }

    fn looped(&mut self, l: &Loop, s: &Stmt) {
        let carried: Vec<String> =
            l.carried.iter().map(|c| format!("{} = {}", self.def_value(c.param), self.v(c.init))).collect();
        let carry =
            if carried.is_empty() { String::new() } else { format!(" carry ({})", carried.join(", ")) };
        match &l.kind {
            LoopKind::Range { index, lo, hi, step, rev } => {
                let mut range = format!("{}..{}", self.v(*lo), self.v(*hi));
                if *rev {
                    range += " rev";
                }
                if let Some(step) = step {
                    let _ = write!(range, " step {}", self.v(*step));
                }
                self.line(&format!("for {} in {range}{carry} {{", self.def_value(*index)));
            }
            LoopKind::While(cond) => {
                self.line(&format!("while{carry} {{"));
                self.region(cond);
                self.line("} do {");
            }
        }
        self.region(&l.body);
        let exit = l.exit.map_or(String::new(), |e| format!(" exit {}", self.v(e)));
        self.line(&format!("}}{exit}{}", self.results(s)));
    }

    fn simple(&self, s: &Stmt) -> String {
        let def = |op: String| match s.results[..] {
            [v] => format!("{} = {op}", self.def_value(v)),
            _ => op,
        };
        match &s.op {
            Op::Pure(p) => def(self.pure(p)),
            Op::Prim(p, args) => def(format!("{} {}", p.name.to_lowercase(), self.vs(args))),
            Op::Cast(a) => def(format!("cast {}", self.v(*a))),
            Op::StopGradient(a) => def(format!("stop_gradient {}", self.v(*a))),
            Op::Load(p) => def(format!("load {}", self.place(p))),
            Op::Store(p, v) => format!("{} = {}", self.place(p), self.v(*v)),
            Op::Add(p, v) => format!("{} += {}", self.place(p), self.v(*v)),
            Op::Lin(l) => def(self.lin(l)),
            Op::New(r, i) => format!("{} = new {}", self.def_root(*r), self.init(i)),
            Op::Assign(p, i) => format!("{} = {}", self.place(p), self.init(i)),
            Op::CopyFrom(dst, src) => format!("copy {} <- {}", self.place(dst), self.place(src)),
            Op::Fill(p, v) => format!("fill {}, {}", self.place(p), self.v(*v)),
            Op::Swap(a, b) => format!("swap {}, {}", self.place(a), self.place(b)),
            Op::Push(p, i) => format!("push {}, {}", self.place(p), self.init(i)),
            Op::Pop(p, leaf) => {
                let target = match leaf {
                    Leaf::Value(v) => self.def_value(*v),
                    Leaf::Root(r) => self.def_root(*r),
                };
                format!("{target} = pop {}", self.place(p))
            }
            Op::AddAll(dst, src) => format!("{} += all {}", self.place(dst), self.place(src)),
            Op::Call(c) => self.call(c),
            Op::Effect(p) => format!("effect {}", self.pure(p)),
            Op::Panic(p) => format!("panic {}", self.pure(p)),
            Op::If { .. } | Op::Loop(_) => String::new(),
        }
    }

    fn call(&self, c: &Call) -> String {
        let chain: String = c.callee.chain.iter().map(|f| format!(".{}", form(*f))).collect();
        let turbofish = c.callee.turbofish.as_ref().map_or(String::new(), |t| format!("::{}", tidy(&t.0)));
        let args: Vec<String> = c
            .args
            .iter()
            .map(|a| match a {
                Arg::Value(t) => self.tree(t),
                Arg::Ref(p) => format!("&{}", self.place(p)),
                Arg::RefMut(p) => format!("&mut {}", self.place(p)),
                Arg::Accumulate(p) => format!("&acc {}", self.place(p)),
                Arg::Lend(t) => format!("lend {}", self.tree(t)),
                Arg::Zero | Arg::NoAccumulator => "zero".into(),
            })
            .collect();
        let result = c.result.map(&mut |l| match l {
            Leaf::Value(v) => self.def_value(*v),
            Leaf::Root(r) => self.def_root(*r),
        });
        let call = format!("call {}{turbofish}{chain}({})", tidy(&c.callee.path.0), args.join(", "));
        if c.result == Tree::unit() { call } else { format!("{} = {call}", text_tree(&result)) }
    }

    fn lin(&self, l: &Lin) -> String {
        match l {
            Lin::Zero => "zero".into(),
            Lin::Add(a, b) => format!("add {}", self.vs(&[*a, *b])),
            Lin::Sub(a, b) => format!("sub {}", self.vs(&[*a, *b])),
            Lin::Neg(a) => format!("neg {}", self.v(*a)),
            Lin::Scale(k, x) => format!("scale {}", self.vs(&[*k, *x])),
            Lin::Unscale(k, x) => format!("unscale {}", self.vs(&[*k, *x])),
            Lin::Select(c, a, b) => {
                let arm = |v: &Option<Value>| v.map_or("0".into(), |v| self.v(v));
                format!("select {}, {}, {}", self.v(*c), arm(a), arm(b))
            }
            Lin::Cast(a) => format!("cast {}", self.v(*a)),
        }
    }

    fn operand(&self, o: &Operand) -> String {
        match o {
            Operand::Value(v) => self.v(*v),
            Operand::Place(p) => self.place(p),
            Operand::Ref(p) => format!("&{}", self.place(p)),
            Operand::RefMut(p) => format!("&mut {}", self.place(p)),
        }
    }

    fn operands(&self, os: &[Operand]) -> String {
        os.iter().map(|o| self.operand(o)).collect::<Vec<_>>().join(", ")
    }

    fn pure(&self, p: &Pure) -> String {
        match p {
            Pure::Atom(f) => format!("const {}", tidy(&f.0)),
            Pure::Unary(op, a) => format!("{op}{}", self.operand(a)),
            Pure::Binary(op, a, b) => format!("{} {op} {}", self.operand(a), self.operand(b)),
            Pure::Method { recv, name, turbofish, args } => {
                let t = turbofish.as_ref().map_or(String::new(), |t| format!("::{}", tidy(&t.0)));
                format!("{}.{name}{t}({})", self.operand(recv), self.operands(args))
            }
            Pure::Call { path, args } => format!("{}({})", tidy(&path.0), self.operands(args)),
            Pure::Cast(a, to) => format!("{} as {}", self.operand(a), tidy(&to.0)),
            Pure::Index(base, i) => format!("({})[{}]", self.pure(base), self.operand(i)),
            Pure::Field(base, name) => format!("({}).{name}", self.pure(base)),
            Pure::Template { pieces, args } => {
                let mut out = String::from("`");
                for (k, piece) in pieces.iter().enumerate() {
                    out += piece;
                    if let Some(a) = args.get(k) {
                        let _ = write!(out, "{{{}}}", self.operand(a));
                    }
                }
                out + "`"
            }
        }
    }

    fn init(&self, i: &Init) -> String {
        let list = |es: &[Init]| es.iter().map(|e| self.init(e)).collect::<Vec<_>>().join(", ");
        let vec = |vec: &bool| if *vec { "vec" } else { "" };
        match i {
            Init::Value(v) => self.v(*v),
            Init::List { elems, vec: v } => format!("{}[{}]", vec(v), list(elems)),
            Init::Repeat { elem, len, vec: v } => {
                format!("{}[{}; {}]", vec(v), self.init(elem), self.v(*len))
            }
            Init::Tuple(es) => format!("({})", list(es)),
            Init::Struct { path, fields } => {
                let fields: Vec<String> =
                    fields.iter().map(|(n, e)| format!("{n}: {}", self.init(e))).collect();
                format!("{} {{ {} }}", tidy(&path.0), fields.join(", "))
            }
            Init::Clone(p) => format!("clone {}", self.place(p)),
            Init::Move(p) => format!("move {}", self.place(p)),
            Init::Empty(None) => "empty".into(),
            Init::Empty(Some(n)) => format!("empty {}", self.v(*n)),
            Init::Pure(p) => self.pure(p),
            Init::ZeroLike(p) => format!("zero like {}", self.place(p)),
            Init::Uninit => "uninit".into(),
            Init::Zero(t) => format!("zero {}", ty(t)),
        }
    }
}

fn form(f: Form) -> &'static str {
    match f {
        Form::Fwd => "fwd",
        Form::Bwd => "bwd",
        Form::Jvp => "jvp",
    }
}

fn text_tree(t: &Tree<String>) -> String {
    match t {
        Tree::Leaf(l) => l.clone(),
        Tree::Tuple(ts) => format!("({})", ts.iter().map(text_tree).collect::<Vec<_>>().join(", ")),
    }
}

/// A type as Rust writes it; `_` is unknown.
pub fn ty(t: &Ty) -> String {
    match t {
        Ty::Float(FloatTy::F64) => "f64".into(),
        Ty::Float(FloatTy::F32) => "f32".into(),
        Ty::Float(FloatTy::Param(name)) | Ty::Int(name) => name.clone(),
        Ty::Bool => "bool".into(),
        Ty::Tuple(ts) if ts.len() == 1 => format!("({},)", ty(&ts[0])),
        Ty::Tuple(ts) => format!("({})", ts.iter().map(ty).collect::<Vec<_>>().join(", ")),
        Ty::Array(t, n) => format!("[{}; {}]", ty(t), tidy(&n.0)),
        Ty::Slice(t) => format!("[{}]", ty(t)),
        Ty::Vec(t) => format!("Vec<{}>", ty(t)),
        Ty::Option(t) => format!("Option<{}>", ty(t)),
        Ty::Result(t, e) => format!("Result<{}, {}>", ty(t), ty(e)),
        Ty::Struct(s) => format!("{}{}", s.name, s.generics),
        Ty::Named(f) => tidy(&f.0),
        Ty::Unknown => "_".into(),
    }
}
